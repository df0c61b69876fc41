package org.lineman.door.rest.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** What nobody means well by. */
final class Hostile {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "\n\r\t",
            "null",
            "NaN",
            "-1",
            "0",
            "99999999999999999999",
            "1e999999999",
            "../../../../etc/passwd",
            "..\\..\\windows\\win.ini",
            "%2e%2e%2f",
            "%00",
            "%zz",
            "' OR '1'='1",
            "'; DROP TABLE case_file; --",
            "%' ESCAPE '",
            "_%_%",
            "\\",
            "<script>alert(1)</script>",
            "${jndi:ldap://127.0.0.1/x}",
            "#{7*7}",
            "\ud83d\ude00",
            "\u202e\u0661\u0662",
            "\ufeff",
            "\u00e9\u0301",
            "(((((((((((((((((((((a+)+)+)+",
            "::::",
            "node:",
            ":",
            "link:a <-> a",
            "link: <-> ",
            "a".repeat(300),
            "x".repeat(5_000),
            "9".repeat(400),
            "+999999999-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z",
            "2026-02-30T25:61:61Z",
            "2026-03-04T02:00:00+99:99",
            "P1Y",
            "sha256:" + "0".repeat(64),
            "sha256:",
            "git:file:///dev/null#x",
            "latest",
            "active");

    private static final List<Object> NUMBERS = List.of(
            -1,
            0,
            Integer.MAX_VALUE,
            Integer.MIN_VALUE,
            Long.MAX_VALUE,
            new java.math.BigInteger("9".repeat(60)),
            1e308,
            -0.0,
            1e-320);

    private Hostile() {}

    static String text(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    /** A value of any sort. */
    static Object value(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> NUMBERS.get(random.nextInt(NUMBERS.size()));
            case 1 -> List.of();
            case 2 -> Map.of();
            case 3 -> List.of(List.of(text(random)), Map.of("a", text(random)));
            case 4 -> random.nextBoolean();
            default -> text(random);
        };
    }

    /** A text that was whole, and is not quite any more. */
    static String damaged(String whole, Random random) {
        if (whole.isEmpty()) {
            return text(random);
        }
        int at = random.nextInt(whole.length());
        int to = Math.min(whole.length(), at + 1 + random.nextInt(8));
        return switch (random.nextInt(8)) {
            case 0 -> whole.substring(0, at);
            case 1 -> whole.substring(0, at) + whole.substring(to);
            case 2 -> whole.substring(0, at) + text(random) + whole.substring(at);
            case 3 -> whole.substring(0, at) + (char) random.nextInt(0xd800) + whole.substring(at + 1);
            case 4 -> whole.substring(0, to) + whole.substring(at);
            case 5 ->
                whole.replaceFirst(
                        "[0-9]+", NUMBERS.get(random.nextInt(NUMBERS.size())).toString());
            case 6 -> "[".repeat(80) + whole;
            default -> whole.replace("\"", random.nextBoolean() ? "'" : "\\u0000\"");
        };
    }
}
