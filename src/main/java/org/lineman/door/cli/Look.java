package org.lineman.door.cli;

import java.util.Locale;
import java.util.Map;

/**
 * What the terminal can show.
 *
 * @param width columns to fill
 * @param colour whether lines may be coloured
 * @param glyphs how a chain is drawn
 */
record Look(int width, boolean colour, Glyphs glyphs) {
    private static final int NARROWEST = 80;
    private static final int WIDEST = 100;

    /** For files and for tests: no colour, full width of an 80-column page. */
    static final Look PLAIN = new Look(NARROWEST, false, Glyphs.DRAWN);

    /**
     * The marks of a chain.
     *
     * @param shown a link that the evidence shows
     * @param missing a link that is plausible and not shown
     * @param symptom what people notice
     * @param line the line between two links
     * @param doubt the line where the connection is assumed
     * @param rule the line above a sum
     */
    record Glyphs(String shown, String missing, String symptom, String line, String doubt, String rule) {
        static final Glyphs DRAWN = new Glyphs("●", "○", "◆", "│", "┊", "─");
        static final Glyphs TYPED = new Glyphs("*", "o", "#", "|", ":", "-");
    }

    /**
     * Reads what the terminal says of itself.
     *
     * @param environment LC_ALL, LC_CTYPE, LANG, COLUMNS, NO_COLOR and TERM are looked at
     * @param terminal whether a person reads along
     * @param colourWanted false if the caller asked for none
     */
    static Look of(Map<String, String> environment, boolean terminal, boolean colourWanted) {
        boolean colour = terminal
                && colourWanted
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
        return new Look(columns(environment), colour, utf8(environment) || !terminal ? Glyphs.DRAWN : Glyphs.TYPED);
    }

    private static int columns(Map<String, String> environment) {
        String columns = environment.getOrDefault("COLUMNS", "");
        int said = columns.matches("[1-9]\\d{0,3}") ? Integer.parseInt(columns) : WIDEST;
        return Math.max(NARROWEST, Math.min(WIDEST, said));
    }

    private static boolean utf8(Map<String, String> environment) {
        String locale = "";
        for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
            if (locale.isEmpty()) {
                locale = environment.getOrDefault(name, "");
            }
        }
        String upper = locale.toUpperCase(Locale.ROOT);
        return upper.contains("UTF-8") || upper.contains("UTF8");
    }
}
