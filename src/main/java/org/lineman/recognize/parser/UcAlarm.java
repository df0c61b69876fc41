package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An alarm of a Cisco voice server, as CiscoLog writes it: {@code %UC_CALLMANAGER-3-EndPointUnregistered:
 * %[DeviceName=SEP…][Reason=13]…: text}. The value of a parameter may hold another alarm with brackets of its own; a bracket that
 * belongs to the value alone is escaped by a backslash. SDL traces write the same as words with colons.
 *
 * @param name the alarm's name
 * @param severity its severity as a digit or a word; empty if it has none
 * @param parameters its parameters in the order they stand
 * @param text what stands behind them
 */
record UcAlarm(String name, String severity, Map<String, String> parameters, String text) {
    private static final Pattern HEAD =
            Pattern.compile("%(?:UC|CCM)_[A-Z0-9_]+(?:-[A-Z0-9_]+)?-(?P<severity>\\d)-(?P<name>[A-Za-z]\\w*):");
    private static final Pattern TRACED = Pattern.compile(
            "\\|AlarmErr\\s*\\|AlarmClass: [^,|]*, AlarmName: (?P<name>\\w+), AlarmSeverity: (?P<severity>\\w*),.*?AlarmParameters:(?P<parameters>.*)$");
    private static final Pattern PAIR = Pattern.compile(
            "(?:^|,)\\s*(?P<key>[A-Za-z]\\w*)\\s*:\\s*(?P<value>.*?)\\s*(?:(,\\s*[A-Za-z]\\w*\\s*:)|,?\\s*$)");
    private static final Pattern WORDED = Pattern.compile(
            "(?i)(?P<key>Device name|Reason(?: code)?|IP address|Device IP address|Protocol|Node ID)\\s*[:=]\\s*(?P<value>[\\w.:-]+)");
    private static final Map<String, String> NAMES_OF_WORDS = Map.of(
            "devicename", "DeviceName",
            "reason", "Reason",
            "reasoncode", "Reason",
            "ipaddress", "IPAddress",
            "deviceipaddress", "IPAddress",
            "protocol", "Protocol",
            "nodeid", "NodeID");

    /** An alarm and where in its line it begins. */
    record Found(UcAlarm alarm, int at) {}

    /** The alarms of a line, the outermost first; each is followed by those that its parameters hold. */
    static List<Found> in(String line) {
        Matcher traced = TRACED.matcher(line);
        if (traced.find()) {
            UcAlarm alarm =
                    new UcAlarm(traced.group("name"), traced.group("severity"), pairs(traced.group("parameters")), "");
            return List.of(new Found(alarm, traced.start()));
        }
        List<Found> found = new ArrayList<>();
        Matcher head = HEAD.matcher(line);
        int from = 0;
        while (head.find(from)) {
            found.add(new Found(read(head, line), head.start()));
            from = head.end();
        }
        return found;
    }

    private static UcAlarm read(Matcher head, String line) {
        Map<String, String> parameters = new LinkedHashMap<>();
        int at = head.end();
        while (true) {
            int open = skip(line, at);
            if (open >= line.length() || line.charAt(open) != '[') {
                break;
            }
            int close = close(line, open);
            if (close < 0) {
                break;
            }
            String inside = line.substring(open + 1, close);
            int equals = inside.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(inside.substring(0, equals).trim(), plain(inside.substring(equals + 1)));
            }
            at = close + 1;
        }
        String text = line.substring(Math.min(at, line.length())).replaceFirst("^\\s*:?\\s*", "");
        if (parameters.isEmpty()) {
            worded(text, parameters);
        }
        return new UcAlarm(head.group("name"), head.group("severity"), parameters, text.trim());
    }

    private static int skip(String line, int from) {
        int at = from;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '%')) {
            at++;
        }
        return at;
    }

    /** The bracket that closes the one at a place; −1 if none does. */
    private static int close(String line, int open) {
        int depth = 0;
        for (int at = open; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '[') {
                depth++;
            } else if (c == ']' && --depth == 0) {
                return at;
            }
        }
        // A bracket of the value was not escaped: the parameter ends before the next one, or before the text.
        int next = line.indexOf("][", open);
        return next >= 0 ? next : line.indexOf("]:", open);
    }

    private static String plain(String value) {
        return value.replaceAll("\\\\([\\[\\]=\\\\%])", "$1").trim();
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        Matcher pair = PAIR.matcher(text);
        int from = 0;
        while (from <= text.length() && pair.find(from)) {
            pairs.putIfAbsent(pair.group("key"), pair.group("value"));
            from = pair.group(3) == null ? text.length() + 1 : pair.start(3);
        }
        return pairs;
    }

    /** Releases up to 7 write sentences; what this program needs is read out of them. */
    private static void worded(String text, Map<String, String> parameters) {
        Matcher pair = WORDED.matcher(text);
        while (pair.find()) {
            String key = pair.group("key").toLowerCase(java.util.Locale.ROOT).replace(" ", "");
            parameters.putIfAbsent(NAMES_OF_WORDS.get(key), pair.group("value"));
        }
    }

    /** A parameter; empty if it is not there. */
    String parameter(String key) {
        return parameters.getOrDefault(key, "");
    }

    /** The first of these parameters that is there; empty if none is. */
    String firstOf(String... keys) {
        for (String key : keys) {
            if (!parameter(key).isEmpty()) {
                return parameter(key);
            }
        }
        return "";
    }
}
