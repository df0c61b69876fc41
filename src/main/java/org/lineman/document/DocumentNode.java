package org.lineman.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A place in a YAML or JSON document: a mapping, a sequence or a scalar that knows its file, its line and its key path.
 *
 * <p>The readers ({@link #text}, {@link #number}, {@link #choice} …) never throw: a value of the wrong kind is added to the
 * document's list of problems and an empty value is returned, so that one pass finds everything that is wrong.
 */
public final class DocumentNode {

    /** What kind of value stands here. */
    public enum Kind {
        MAPPING,
        SEQUENCE,
        TEXT,
        NUMBER,
        BOOLEAN,
        NULL
    }

    private final String file;
    private final int line;
    private final String path;
    private final Kind kind;
    private final String scalar;
    private final Map<String, DocumentNode> entries;
    private final List<DocumentNode> items;
    private final Collection<DocumentProblem> problems;

    DocumentNode(
            String file,
            int line,
            String path,
            Kind kind,
            String scalar,
            Map<String, DocumentNode> entries,
            List<DocumentNode> items,
            Collection<DocumentProblem> problems) {
        this.file = file;
        this.line = line;
        this.path = path;
        this.kind = kind;
        this.scalar = scalar;
        this.entries = entries;
        this.items = items;
        this.problems = problems;
    }

    /** The document's name. */
    public String file() {
        return file;
    }

    /** The line of this value, counted from 1. */
    public int line() {
        return line;
    }

    /** The path of keys from the root, such as {@code facts[2].version}; empty for the root. */
    public String path() {
        return path;
    }

    public Kind kind() {
        return kind;
    }

    /** The problems found so far in the whole document, in the order they were found. */
    public List<DocumentProblem> problems() {
        return List.copyOf(problems);
    }

    /** Adds a problem at this place. */
    public void problem(String says) {
        problems.add(new DocumentProblem(file, line, path, says));
    }

    /** Throws if the document has any problem so far. */
    public void refuseIfWrong() {
        if (!problems.isEmpty()) {
            throw new DocumentException(List.copyOf(problems));
        }
    }

    /** The keys of a mapping, in the order they stand; empty for anything else. */
    public List<String> keys() {
        return List.copyOf(entries.keySet());
    }

    /** True if a mapping has this key with a value other than null. */
    public boolean has(String key) {
        return get(key).isPresent();
    }

    /** The value under a key, if it is there and not null. */
    public Optional<DocumentNode> get(String key) {
        return Optional.ofNullable(entries.get(key)).filter(node -> node.kind != Kind.NULL);
    }

    /** The value under a key; a missing key is a problem. */
    public Optional<DocumentNode> require(String key) {
        Optional<DocumentNode> found = get(key);
        if (found.isEmpty() && kind == Kind.MAPPING) {
            problem("the key '" + key + "' is missing");
        } else if (found.isEmpty()) {
            problem("expected a mapping with the key '" + key + "', found " + describe());
        }
        return found;
    }

    /** Reports every key of this mapping that is not among the known ones, with the nearest known one as a hint. */
    public void allowOnly(Collection<String> known) {
        if (kind != Kind.MAPPING) {
            problem("expected a mapping, found " + describe());
            return;
        }
        entries.forEach((key, value) -> {
            if (!known.contains(key)) {
                value.problem("unknown key '" + key + "'" + Suggestion.of(key, known));
            }
        });
    }

    /** The members of a sequence; a problem and empty for anything else. */
    public List<DocumentNode> items() {
        if (kind != Kind.SEQUENCE) {
            problem("expected a list, found " + describe());
            return List.of();
        }
        return items;
    }

    /** The entries of a mapping; a problem and empty for anything else. */
    public Map<String, DocumentNode> entries() {
        if (kind != Kind.MAPPING) {
            problem("expected a mapping, found " + describe());
            return Map.of();
        }
        return entries;
    }

    /** The scalar as it was written; a problem for a mapping or a list. */
    public Optional<String> text() {
        if (scalar == null) {
            problem("expected a text, found " + describe());
        }
        return Optional.ofNullable(scalar);
    }

    /** A whole number. */
    public Optional<Integer> integer() {
        return number("a whole number", Integer::valueOf);
    }

    /** A decimal number; not-a-number and infinities are refused. */
    public Optional<Double> decimal() {
        return number("a number", text -> {
            double value = Double.parseDouble(text);
            if (!Double.isFinite(value)) {
                throw new NumberFormatException();
            }
            return value;
        });
    }

    private <T> Optional<T> number(String wanted, Function<String, T> parse) {
        if (scalar != null && kind != Kind.BOOLEAN) {
            try {
                return Optional.of(parse.apply(scalar.trim()));
            } catch (NumberFormatException e) {
                problem("expected " + wanted + ", found '" + scalar + "'");
                return Optional.empty();
            }
        }
        problem("expected " + wanted + ", found " + describe());
        return Optional.empty();
    }

    /** True or false. */
    public Optional<Boolean> bool() {
        if (scalar != null && (scalar.equals("true") || scalar.equals("false"))) {
            return Optional.of(Boolean.valueOf(scalar));
        }
        problem("expected true or false, found " + describe());
        return Optional.empty();
    }

    /** One of the given words; the words are listed if it is none of them. */
    public <T> Optional<T> choice(Map<String, T> words) {
        Optional<String> text = text();
        Optional<T> chosen = text.map(words::get);
        if (text.isPresent() && chosen.isEmpty()) {
            problem("'" + text.get() + "' is none of " + String.join(", ", words.keySet()));
        }
        return chosen;
    }

    /** The text under a key that must be there. */
    public String requireText(String key) {
        return require(key).flatMap(DocumentNode::text).orElse("");
    }

    /** The text under a key, or empty. */
    public String optionalText(String key) {
        return get(key).flatMap(DocumentNode::text).orElse("");
    }

    /** The texts of a list under a key; empty if the key is not there. */
    public List<String> texts(String key) {
        List<String> found = new ArrayList<>();
        get(key).ifPresent(list -> list.items().forEach(item -> item.text().ifPresent(found::add)));
        return List.copyOf(found);
    }

    /** The members of a list under a key; empty if the key is not there. */
    public List<DocumentNode> list(String key) {
        return get(key).map(DocumentNode::items).orElse(List.of());
    }

    /** The entries of a mapping under a key; empty if the key is not there. */
    public Map<String, DocumentNode> map(String key) {
        return get(key).map(DocumentNode::entries).orElse(Map.of());
    }

    /** The same value as plain maps, lists and scalars. */
    public Object plain() {
        return switch (kind) {
            case NULL -> null;
            case MAPPING -> {
                Map<String, Object> map = new LinkedHashMap<>();
                entries.forEach((key, value) -> map.put(key, value.plain()));
                yield map;
            }
            case SEQUENCE -> items.stream().map(DocumentNode::plain).toList();
            case BOOLEAN -> Boolean.valueOf(scalar);
            case TEXT, NUMBER -> scalar;
        };
    }

    /** What stands here, for a message. */
    public String describe() {
        return switch (kind) {
            case MAPPING -> "a mapping";
            case SEQUENCE -> "a list";
            case NULL -> "nothing";
            case BOOLEAN, NUMBER, TEXT -> "'" + scalar + "'";
        };
    }
}
