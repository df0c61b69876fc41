package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A row of {@code utils dbreplication runtimestate}. Releases differ in their columns, so the row is read from both ends: name,
 * address and ping stand first, the state in parentheses and its details last; the queue follows whatever tells of the connection.
 *
 * @param node the node's name
 * @param values the components of a {@code replication-status}
 */
record ReplicationRow(String node, Map<String, Object> values) {
    private static final Pattern ROW = Pattern.compile(
            "^(?P<node>[A-Za-z][\\w.-]*)\\s+\\d{1,3}(?:\\.\\d{1,3}){3}\\s+(?P<ping>[\\d.]+|(?i:failed)|--?|N/A|\\*+)\\s+(?P<rest>\\S.*?)\\s*$");
    private static final Pattern STATE =
            Pattern.compile("^(?P<columns>.*)\\((?P<state>[0-4]|-|N/A)\\)\\s*(?P<detail>.*)$");
    private static final Pattern ANSWERS = Pattern.compile("\\bY/Y/Y\\b|\\b(?:Connected|Local)\\b|^Yes\\b");
    private static final Pattern OFF_LINE = Pattern.compile("(?i)\\boff-?line\\b");
    private static final Pattern AWAY = Pattern.compile("\\b(?:Dropped|Timeout|Disconnect\\w*)\\b|\\bN/N/N\\b");
    private static final Pattern QUEUE = Pattern.compile(
            "(?:[YN-]/[YN-](?:/[YN-])?|\\b[A-Z][a-z-]+|\\(g_\\d+\\))\\s+(?P<queue>\\d{1,3}(?:,\\d{3})+|\\d{1,15})(?:\\s|$)");

    /** Reads a row; empty if it is none. */
    static Optional<ReplicationRow> read(String text) {
        Matcher row = ROW.matcher(text);
        if (!row.find()) {
            return Optional.empty();
        }
        String rest = row.group("rest");
        Matcher state = STATE.matcher(rest);
        boolean stated = state.find();
        String columns = stated ? state.group("columns") : rest;
        boolean offLine = OFF_LINE.matcher(rest).find()
                || AWAY.matcher(columns).find()
                || row.group("ping").equalsIgnoreCase("failed");
        boolean answers = ANSWERS.matcher(columns).find();
        if (!stated && !offLine || !answers && !offLine && !columns.contains("g_") && !columns.contains("/")) {
            return Optional.empty();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("state", stated ? state(state.group("state")) : null);
        // A node that answers while its connection is dropped is neither.
        values.put("offline", offLine == answers ? null : Boolean.valueOf(offLine));
        Matcher queue = QUEUE.matcher(columns);
        values.put("queue", queue.find() ? Long.valueOf(queue.group("queue").replace(",", "")) : null);
        values.put("detail", stated && state.group("detail").length() > 1 ? state.group("detail") : null);
        return Optional.of(new ReplicationRow(row.group("node"), values));
    }

    private static Integer state(String text) {
        return text.length() == 1 && Character.isDigit(text.charAt(0)) ? Integer.valueOf(text) : null;
    }

    /** The same without its state, which is not to be trusted while tables are compared. */
    ReplicationRow withoutState() {
        Map<String, Object> rest = new LinkedHashMap<>(values);
        rest.put("state", null);
        return new ReplicationRow(node, rest);
    }
}
