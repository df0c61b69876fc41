package org.lineman.inference.why;

/**
 * How often the parts of one rule were tried on the facts of one case and how they came out. A constraint is tried on what all
 * constraints before it in its pattern let through, so that one which failed alone turned the fact away.
 */
public final class Tally {
    private final long[] held;
    private final long[] failed;
    private final long[] looked;
    private final long[] passed;

    Tally(RuleShape rule) {
        held = new long[rule.constraints()];
        failed = new long[rule.constraints()];
        looked = new long[rule.patterns().size()];
        passed = new long[rule.patterns().size()];
    }

    void constraint(Constraint constraint, boolean holds, long times) {
        (holds ? held : failed)[constraint.number()] += times;
    }

    void pattern(Condition.FactPattern pattern, long candidates) {
        looked[pattern.number()] += candidates;
    }

    void met(Condition.FactPattern pattern) {
        passed[pattern.number()]++;
    }

    /** How often a constraint held. */
    public long held(Constraint constraint) {
        return held[constraint.number()];
    }

    /** How often a constraint turned a fact away that all before it had let through. */
    public long failed(Constraint constraint) {
        return failed[constraint.number()];
    }

    /** How many facts a pattern looked at, one by one: those that a hash of an equality leaves out are not counted. */
    public long looked(Condition.FactPattern pattern) {
        return looked[pattern.number()];
    }

    /** How often a pattern was met: the partial matches that end with it. */
    public long passed(Condition.FactPattern pattern) {
        return passed[pattern.number()];
    }
}
