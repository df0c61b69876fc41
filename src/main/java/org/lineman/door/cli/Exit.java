package org.lineman.door.cli;

/** What the exit code of {@code lineman} says; documented in docs/reference/cli.md. */
final class Exit {
    /** A cause was named, or what was asked for was shown. */
    static final int DIAGNOSED = 0;
    /** The evidence was read and is not enough to name a cause. */
    static final int INCONCLUSIVE = 1;
    /** A case fails, or a case of a kind that every known problem needs is missing. */
    static final int CASES_FAIL = 1;
    /** The command line is wrong. */
    static final int BAD_USE = 2;
    /** Nothing of the evidence could be read. */
    static final int UNREADABLE = 3;
    /** The rules or the knowledge base are broken. */
    static final int BROKEN_PACK = 4;
    /** The program failed. */
    static final int FAILED = 5;

    private Exit() {}
}
