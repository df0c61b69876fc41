package org.lineman.prediction;

import java.util.Locale;

/** What a port network or a gateway is going through, and what that means for the people who call. */
public enum Phase {
    HEALTHY(Calls.KEPT, NewCalls.YES, "all features"),
    AT_RISK(Calls.KEPT, NewCalls.NOT_STATED, "no contact: whatever needs the server waits"),
    WARM_RESET(Calls.KEPT, NewCalls.NO, "none: a stable call cannot be held, transferred or conferenced"),
    ISOLATED(Calls.KEPT, NewCalls.NO, "none: a stable call cannot be held, transferred or conferenced"),
    NO_SERVICE(Calls.LOST, NewCalls.NO, "none: nothing in the port network can be used"),
    SEARCHING(Calls.KEPT, NewCalls.NO, "none until a server takes the gateway"),
    SEARCH_ENDED(Calls.NOT_STATED, NewCalls.NO, "none"),
    NO_SERVER(Calls.LOST, NewCalls.NO, "none: no server on the list can be reached"),
    RETURNING(Calls.LOST, NewCalls.NO, "none yet: the server is found and brings everything up"),
    ON_SURVIVABLE(
            Calls.NOT_STATED, NewCalls.YES, "what the survivable server and the resources registered to it offer");

    /** What becomes of calls that were up before. */
    public enum Calls {
        KEPT,
        LOST,
        NOT_STATED;

        /** The word in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether a new call can be made. */
    public enum NewCalls {
        YES,
        NO,
        NOT_STATED;

        /** The word in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Calls calls;
    private final NewCalls newCalls;
    private final String features;

    Phase(Calls calls, NewCalls newCalls, String features) {
        this.calls = calls;
        this.newCalls = newCalls;
        this.features = features;
    }

    /** The word in JSON, such as {@code warm-reset}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True while an IPSI has given main up and not yet dropped anything. */
    boolean isCutOff() {
        return this == WARM_RESET || this == ISOLATED;
    }

    public Calls calls() {
        return calls;
    }

    public NewCalls newCalls() {
        return newCalls;
    }

    /** What can be done with a call, in words. */
    public String features() {
        return features;
    }
}
