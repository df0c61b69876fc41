package org.lineman.casefile;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * The ticket that a case belongs to; texts are empty if there is none.
 *
 * @param key its number as people say it, such as INC0012345
 * @param system the system that it is in
 * @param url where people open it
 */
public record Ticket(String key, String system, String url) {
    /** The longest key. */
    public static final int LONGEST_KEY = 200;

    private static final int LONGEST_SYSTEM = 100;
    private static final int LONGEST_URL = 2000;

    /** No ticket. */
    public static final Ticket NONE = new Ticket("", "", "");

    /**
     * Checks the lengths and that the address is one of the web.
     *
     * @throws IllegalArgumentException naming the component
     */
    public Ticket {
        within("key", key, LONGEST_KEY);
        within("system", system, LONGEST_SYSTEM);
        within("url", url, LONGEST_URL);
        if (!url.isEmpty() && !isOfTheWeb(url)) {
            throw new IllegalArgumentException("url: expected an address that begins with https:// or http://");
        }
    }

    /** A ticket known by its number. */
    public static Ticket of(String key) {
        return new Ticket(key, "", "");
    }

    private static void within(String component, String text, int most) {
        if (text.length() > most || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(component + ": at most " + most + " characters in one line");
        }
    }

    /** A page links to it, so it must not be a script. */
    private static boolean isOfTheWeb(String url) {
        try {
            String scheme = String.valueOf(new URI(url).getScheme());
            return scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http");
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
