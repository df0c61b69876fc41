package org.lineman.report.paper;

/** How a piece of text stands out. */
public enum Style {
    PLAIN,
    STRONG,
    /** Names, places and commands: set in a typewriter's letters where there are any. */
    CODE,
    FAINT
}
