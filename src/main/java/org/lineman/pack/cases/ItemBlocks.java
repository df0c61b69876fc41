package org.lineman.pack.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The members of a list, each on lines of its own that begin with a dash; comments above a member belong to it. */
final class ItemBlocks {
    private static final Pattern KEY = Pattern.compile("^(\\s*(?:- )?\\s*)([a-z-]+):(\\s.*)?$");

    private final String indent;
    private final List<List<String>> blocks = new ArrayList<>();
    private final List<Section.Item> items;

    ItemBlocks(List<String> lines, List<Section.Item> items) {
        this.items = items;
        String first = lines.stream()
                .filter(line -> line.strip().startsWith("- "))
                .findFirst()
                .orElseThrow();
        indent = first.substring(0, first.indexOf('-'));
        List<String> above = new ArrayList<>();
        for (String line : lines) {
            boolean begins = line.startsWith(indent + "- ");
            boolean comment = line.strip().startsWith("#");
            if (begins) {
                List<String> block = new ArrayList<>(above);
                above.clear();
                block.add(line);
                blocks.add(block);
            } else if (comment || blocks.isEmpty()) {
                above.add(line);
            } else {
                List<String> last = blocks.get(blocks.size() - 1);
                last.addAll(above);
                above.clear();
                last.add(line);
            }
        }
        if (!blocks.isEmpty()) {
            blocks.get(blocks.size() - 1).addAll(above);
        }
    }

    /** The lines of other members: those that were there before keep their lines, but for what changed in them. */
    List<String> rewritten(List<Section.Item> after) {
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < Math.min(blocks.size(), items.size()); i++) {
            left.add(i);
        }
        List<String> lines = new ArrayList<>();
        for (Section.Item item : after) {
            int old = counterpart(item, left);
            if (old < 0) {
                lines.addAll(item.block(indent));
            } else {
                left.remove((Integer) old);
                lines.addAll(edited(blocks.get(old), items.get(old), item));
            }
        }
        return lines;
    }

    private int counterpart(Section.Item item, List<Integer> left) {
        return left.stream()
                .filter(i -> items.get(i).equals(item))
                .findFirst()
                .or(() -> left.stream()
                        .filter(i -> items.get(i).name().equals(item.name()))
                        .findFirst())
                .orElse(-1);
    }

    private List<String> edited(List<String> block, Section.Item before, Section.Item after) {
        if (before.equals(after)) {
            return block;
        }
        List<String> lines = new ArrayList<>(block);
        int start = 0;
        while (lines.get(start).strip().startsWith("#")) {
            start++;
        }
        if (lines.get(start).startsWith(indent + "- {")) {
            String comment = TrailingComment.of(lines.get(lines.size() - 1));
            lines.subList(start, lines.size()).clear();
            lines.add(indent + "- " + after.flow() + comment);
            return lines;
        }
        before.values().keySet().stream()
                .filter(key -> !after.values().containsKey(key))
                .forEach(key -> replace(lines, key, List.of()));
        for (Map.Entry<String, String> value : after.values().entrySet()) {
            if (!value.getValue().equals(before.values().get(value.getKey()))) {
                set(lines, value.getKey(), value.getValue());
            }
        }
        return lines;
    }

    private void set(List<String> lines, String key, String value) {
        int at = find(lines, key);
        if (at < 0) {
            lines.add(indent + "  " + key + ": " + value);
            return;
        }
        Matcher line = KEY.matcher(lines.get(at));
        String start = line.matches() ? line.group(1) : indent + "  ";
        replace(lines, key, List.of(start + key + ": " + value + TrailingComment.of(lines.get(at))));
    }

    private static void replace(List<String> lines, String key, List<String> by) {
        int at = find(lines, key);
        if (at < 0) {
            return;
        }
        int to = at + 1;
        while (to < lines.size()
                && !KEY.matcher(lines.get(to)).matches()
                && !lines.get(to).strip().startsWith("#")) {
            to++;
        }
        lines.subList(at, to).clear();
        lines.addAll(at, by);
    }

    private static int find(List<String> lines, String key) {
        for (int i = 0; i < lines.size(); i++) {
            Matcher line = KEY.matcher(lines.get(i));
            if (line.matches() && line.group(2).equals(key)) {
                return i;
            }
        }
        return -1;
    }
}
