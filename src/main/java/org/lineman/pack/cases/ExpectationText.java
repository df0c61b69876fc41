package org.lineman.pack.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The lines of an expect.yaml, of which sections can be exchanged while comments and all other keys stay as they are. */
final class ExpectationText {
    private static final Pattern KEY = Pattern.compile("^[A-Za-z][\\w-]*:.*");
    private static final Pattern ASIDE = Pattern.compile("^\\s*(#.*)?$");
    private static final String INDENT = "  ";

    private final List<String> lines;

    ExpectationText(String text) {
        lines = new ArrayList<>(Arrays.asList(text.stripTrailing().split("\n", -1)));
    }

    /** Makes a section say something else. */
    void rewrite(Section section, List<Section.Item> before, List<Section.Item> after) {
        int from = find(section.key());
        if (from < 0) {
            lines.addAll(placeFor(section), fresh(section, after, ""));
            return;
        }
        int to = end(from);
        List<String> old = List.copyOf(lines.subList(from, to));
        List<String> blocks = old.subList(1, old.size());
        boolean inBlocks = blocks.stream().anyMatch(line -> line.strip().startsWith("- "));
        List<String> now = inBlocks && !after.isEmpty()
                ? inBlocks(old.get(0), blocks, before, after)
                : withAsides(blocks, fresh(section, after, TrailingComment.of(old.get(0))));
        lines.subList(from, to).clear();
        lines.addAll(from, now);
    }

    private static List<String> inBlocks(
            String head, List<String> blocks, List<Section.Item> before, List<Section.Item> after) {
        List<String> now = new ArrayList<>(List.of(head));
        now.addAll(new ItemBlocks(blocks, before).rewritten(after));
        return now;
    }

    /** Comments that stood within a list in brackets are kept above it. */
    private static List<String> withAsides(List<String> old, List<String> fresh) {
        return Stream.concat(old.stream().filter(line -> line.strip().startsWith("#")), fresh.stream())
                .toList();
    }

    private static List<String> fresh(Section section, List<Section.Item> items, String comment) {
        if (items.isEmpty() || items.get(0).isText()) {
            List<String> texts = items.stream().map(Section.Item::flow).toList();
            return List.of(section.key() + ": [" + String.join(", ", texts) + "]" + comment);
        }
        List<String> fresh = new ArrayList<>(List.of(section.key() + ":" + comment));
        items.forEach(item ->
                fresh.addAll(section == Section.PROBLEMS ? item.block(INDENT) : List.of(INDENT + "- " + item.flow())));
        return fresh;
    }

    private int find(String key) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(key + ":")) {
                return i;
            }
        }
        return -1;
    }

    /** Where a section ends; a comment right above the next key belongs to that key. */
    private int end(int from) {
        int to = from + 1;
        while (to < lines.size() && !KEY.matcher(lines.get(to)).matches()) {
            to++;
        }
        while (to > from + 1
                && ASIDE.matcher(lines.get(to - 1)).matches()
                && !lines.get(to - 1).startsWith(" ")) {
            to--;
        }
        return to;
    }

    /** Behind the last section that is written before this one; behind everything if there is none. */
    private int placeFor(Section section) {
        for (int i = section.ordinal() - 1; i >= 0; i--) {
            int from = find(Section.values()[i].key());
            if (from >= 0) {
                return end(from);
            }
        }
        return lines.size();
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
