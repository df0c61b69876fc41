package org.lineman.recognize.parser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.lineman.evidence.Line;
import org.lineman.fact.Related;
import org.lineman.fact.Subject;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;
import org.lineman.recognize.text.Prompt;

/**
 * The table that {@code run sql select …} of Unified CM prints: a header, a line of equal signs whose groups show how wide the columns
 * are, and rows. It is read if it tells a member of a Unified CM group and its priority for a device, a device pool or the group
 * itself; columns are told by their names, in any order.
 */
final class FailoverTable implements OutputParser {
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("device", "device"),
            Map.entry("name", "device"),
            Map.entry("pool", "pool"),
            Map.entry("devicepool", "pool"),
            Map.entry("device_pool", "pool"),
            Map.entry("group", "group"),
            Map.entry("cmgroup", "group"),
            Map.entry("cmg", "group"),
            Map.entry("callmanagergroup", "group"),
            Map.entry("node", "node"),
            Map.entry("server", "node"),
            Map.entry("callmanager", "node"),
            Map.entry("cm", "node"),
            Map.entry("priority", "priority"));

    private final Map<Subject, Members> found = new LinkedHashMap<>();
    private String header = "";
    private List<Column> columns = List.of();

    /** A column of the table. */
    private record Column(String name, int from, int to) {}

    /** The members of a list so far. */
    private static final class Members {
        private final TreeMap<Integer, String> byPriority = new TreeMap<>();
        private String group;
        private String pool;
        private int from;
        private int to;
    }

    @Override
    public String id() {
        return "failover-table";
    }

    @Override
    public List<String> literals() {
        return List.of("priority", "====");
    }

    @Override
    public boolean isOpen() {
        return !columns.isEmpty();
    }

    @Override
    public boolean read(Line line, Page page) {
        String text = line.text();
        if (Prompt.of(text).isPresent() || text.isBlank()) {
            columns = List.of();
            return false;
        }
        if (text.matches("\\s*=+(?: +=+)+\\s*")) {
            columns = columns(header, text);
            return !columns.isEmpty();
        }
        if (columns.isEmpty()) {
            header = text;
            return false;
        }
        return row(line);
    }

    private static List<Column> columns(String header, String rule) {
        List<Column> columns = new ArrayList<>();
        int at = 0;
        while (at < rule.length()) {
            int from = rule.indexOf('=', at);
            if (from < 0) {
                break;
            }
            int to = from;
            while (to < rule.length() && rule.charAt(to) == '=') {
                to++;
            }
            String name = cut(header, from, to).toLowerCase(Locale.ROOT);
            columns.add(new Column(COLUMNS.getOrDefault(name, name), from, to));
            at = to;
        }
        List<String> names = columns.stream().map(Column::name).toList();
        boolean whose = names.contains("device") || names.contains("pool") || names.contains("group");
        return names.contains("node") && names.contains("priority") && whose ? columns : List.of();
    }

    private static String cut(String text, int from, int to) {
        return from >= text.length()
                ? ""
                : text.substring(from, Math.min(to, text.length())).trim();
    }

    private boolean row(Line line) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            int to = i + 1 < columns.size()
                    ? columns.get(i + 1).from()
                    : line.text().length();
            cells.putIfAbsent(column.name(), cut(line.text(), column.from(), to));
        }
        String priority = cells.getOrDefault("priority", "");
        String node = cells.getOrDefault("node", "");
        String whose = cells.containsKey("device")
                ? cells.get("device")
                : cells.getOrDefault("pool", cells.getOrDefault("group", ""));
        if (!priority.matches("\\d{1,2}") || node.isEmpty() || whose.isEmpty()) {
            columns = List.of();
            return false;
        }
        Members members = found.computeIfAbsent(new Subject(Subject.Kind.DEVICE, whose), key -> new Members());
        members.byPriority.putIfAbsent(Integer.valueOf(priority), node.replaceFirst("^CM_", ""));
        members.group = cells.get("group");
        members.pool = cells.containsKey("device") ? cells.get("pool") : null;
        members.from = members.from == 0 ? line.number() : members.from;
        members.to = line.number();
        return true;
    }

    @Override
    public void finish(Page page) {
        found.forEach((whose, members) -> {
            List<Subject> nodes =
                    members.byPriority.values().stream().map(Subject::node).toList();
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("first", nodes.get(0));
            values.put("second", nodes.size() > 1 ? nodes.get(1) : null);
            values.put("third", nodes.size() > 2 ? nodes.get(2) : null);
            values.put("group", whose.name().equals(members.group) ? null : members.group);
            page.emit("failover-order", whose, When.UNKNOWN, page.lines(members.from, members.to), values);
            if (members.pool != null && !members.pool.isEmpty()) {
                page.emit(
                        "related",
                        whose,
                        When.UNKNOWN,
                        page.lines(members.from, members.to),
                        Map.of(
                                "relation",
                                Related.Relation.MEMBER_OF,
                                "other",
                                new Subject(Subject.Kind.DEVICE, members.pool)));
            }
        });
    }
}
