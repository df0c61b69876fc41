package org.lineman.knowledge;

import java.util.Locale;

/**
 * A step to take, or never to take.
 *
 * @param kind what the step is for
 * @param step what to do
 * @param on where to do it; empty if that is plain
 * @param why the reason; empty if that is plain
 * @param impact what stops working meanwhile, in calls, agents, trunks and emergency calling
 * @param disturbs how much it disturbs, to order the steps
 * @param verify how to see that it worked
 * @param undo how to take it back
 * @param lastResort true if no other step must be left before it
 */
public record Remedy(
        Kind kind,
        String step,
        String on,
        String why,
        String impact,
        Disturbance disturbs,
        String verify,
        String undo,
        boolean lastResort) {

    /** What a step is for, in the order in which the steps are taken. */
    public enum Kind {
        PRESERVE,
        RESTORE,
        FIX,
        PREVENT,
        NEVER;

        /** The word used in articles and answers. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How much a step or a test disturbs, from nothing to everything. */
    public enum Disturbance {
        NONE,
        SERVICE,
        CALLS,
        SYSTEM;

        /** The word used in articles. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
