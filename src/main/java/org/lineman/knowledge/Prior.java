package org.lineman.knowledge;

import java.util.Locale;

/** How often a cause is met before any evidence is looked at, in decibans of odds. */
public enum Prior {
    COMMON(-10),
    UNCOMMON(-15),
    RARE(-20);

    private final int decibans;

    Prior(int decibans) {
        this.decibans = decibans;
    }

    /** The odds in decibans: −10 is one in eleven. */
    public int decibans() {
        return decibans;
    }

    /** The word used in articles. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
