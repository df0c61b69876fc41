package org.lineman.pack.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentNode;
import org.lineman.document.YamlDocument;
import org.lineman.knowledge.Article;

/**
 * Everything that differs between two packs and could change an answer.
 *
 * @param changes the differences, sort by sort
 */
public record PackDifference(List<Change> changes) {
    private static final Pattern RULE = Pattern.compile("(?ms)^[ \\t]*rule[ \\t]+\"([^\"]+)\".*?^[ \\t]*end[ \\t]*$");

    /** Compares two packs. */
    public static PackDifference between(PackContent before, PackContent after) {
        List<Change> changes = new ArrayList<>();
        Pairs.differing(
                rules(before), rules(after), (name, from, to) -> changes.add(text(Change.Area.RULE, name, from, to)));
        articles(before, after, changes);
        Pairs.differing(
                recognizers(before),
                recognizers(after),
                (name, from, to) -> changes.add(text(Change.Area.RECOGNIZER, name, from, to)));
        Pairs.differing(
                otherFiles(before),
                otherFiles(after),
                (name, from, to) -> changes.add(text(Change.Area.FILE, name, from, to)));
        return new PackDifference(List.copyOf(changes));
    }

    /** True if the packs say the same. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** The differences of one sort. */
    public List<Change> of(Change.Area area) {
        return changes.stream().filter(change -> change.area() == area).toList();
    }

    /** A part of a file. The place does not count when two are compared: a rule that moved is the same rule. */
    private record Piece(String text, String place) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Piece piece && piece.text.equals(text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    private static Change text(Change.Area area, String name, Piece from, Piece to) {
        return Change.text(
                area,
                name,
                to == null ? from.place : to.place,
                from == null ? List.of() : from.text.lines().toList(),
                to == null ? List.of() : to.text.lines().toList());
    }

    private static void articles(PackContent before, PackContent after, List<Change> changes) {
        Pairs.differing(byId(before), byId(after), (id, from, to) -> {
            if (from == null) {
                changes.add(Change.value(Change.Area.ARTICLE, id, ArticleComparison.place(to), "", to.title()));
            } else if (to == null) {
                changes.add(Change.value(Change.Area.ARTICLE, id, ArticleComparison.place(from), from.title(), ""));
            } else {
                changes.addAll(new ArticleComparison(from, to).changes());
            }
        });
    }

    private static Map<String, Article> byId(PackContent pack) {
        return pack.knowledge().articles().stream().collect(Collectors.toMap(Article::id, Function.identity()));
    }

    private static SortedMap<String, Piece> rules(PackContent pack) {
        SortedMap<String, Piece> rules = new TreeMap<>();
        pack.files().forEach((path, text) -> {
            if (path.endsWith(".drl")) {
                Matcher rule = RULE.matcher(text);
                while (rule.find()) {
                    rules.put(rule.group(1), new Piece(rule.group().strip(), path));
                }
            }
        });
        return rules;
    }

    /** The logs and patterns by id, each with the lines from its own to the next one's. */
    private static SortedMap<String, Piece> recognizers(PackContent pack) {
        SortedMap<String, Piece> found = new TreeMap<>();
        pack.files().forEach((path, text) -> {
            if (path.endsWith("recognizers.yaml")) {
                recognizers(path, text, found);
            }
        });
        return found;
    }

    private static void recognizers(String path, String text, SortedMap<String, Piece> found) {
        try {
            DocumentNode document = YamlDocument.read(path, text);
            for (String list : List.of("logs", "patterns")) {
                document.list(list)
                        .forEach(node -> found.put(node.optionalText("id"), new Piece(RecognizerText.of(node), path)));
            }
        } catch (DocumentException e) {
            found.put(path, new Piece(text, path));
        }
    }

    /** What is neither a rule, a recognizer nor an article: the lists, and the pack's own name and version. */
    private static SortedMap<String, Piece> otherFiles(PackContent pack) {
        SortedMap<String, Piece> files = new TreeMap<>();
        pack.files().forEach((path, text) -> {
            boolean known = path.endsWith(".drl") || path.endsWith("recognizers.yaml") || path.endsWith(".md");
            if (!known) {
                files.put(path, new Piece(text, path));
            }
        });
        return files;
    }
}
