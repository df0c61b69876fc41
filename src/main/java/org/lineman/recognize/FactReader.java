package org.lineman.recognize;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lineman.document.DocumentNode;
import org.lineman.document.Suggestion;
import org.lineman.evidence.Source;
import org.lineman.fact.Fact;
import org.lineman.fact.Stamp;
import org.lineman.fact.Subject;
import org.lineman.fact.Vocabulary;
import org.lineman.fact.When;
import org.lineman.recognize.text.CoreFile;
import org.lineman.recognize.text.StampText;
import org.lineman.recognize.text.SubjectText;

/** Reads a typed fact in JSON. What is wrong becomes a problem of the document that names the key and what is known. */
final class FactReader {
    private static final List<String> ALWAYS = List.of("type", "subject", "at", "from", "to", "source");

    private FactReader() {}

    /** The fact that stands here; empty, with problems, if it is wrong in any way. */
    static Optional<Fact> read(DocumentNode node, Source source) {
        Optional<String> type = node.require("type").flatMap(DocumentNode::text);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        Optional<Vocabulary.Kind> kind = Vocabulary.kind(type.get()).filter(Vocabulary.Kind::posted);
        if (kind.isEmpty()) {
            List<String> names = Vocabulary.postedNames();
            String near = Suggestion.of(type.get(), names);
            node.problem("type: '" + type.get() + "' is no kind of fact" + near
                    + (near.contains("known:") ? "" : " Known: " + String.join(", ", names)));
            return Optional.empty();
        }
        return read(node, kind.get(), source);
    }

    private static Optional<Fact> read(DocumentNode node, Vocabulary.Kind kind, Source source) {
        int before = node.problems().size();
        List<String> fields = kind.fields().stream().map(Vocabulary.Field::name).toList();
        List<String> words = subjectWords(fields);
        List<String> known = new ArrayList<>(ALWAYS);
        known.addAll(words);
        known.addAll(fields);
        node.allowOnly(known);
        Optional<Subject> subject = subject(node, kind, words);
        When when = when(node, kind);
        Map<String, Object> values = values(node, kind);
        Source place = SourceReader.read(node).orElse(source);
        if (subject.isEmpty() && !kind.subjectFollows() || node.problems().size() > before) {
            return Optional.empty();
        }
        try {
            return Optional.of(kind.build(subject.orElse(null), when, place, values));
        } catch (IllegalArgumentException e) {
            node.problem(e.getMessage() + "; a " + kind.name() + " has " + String.join(", ", fields));
            return Optional.empty();
        }
    }

    /** {@code "node": "sub7"} is short for {@code "subject": "node:sub7"}, unless the fact has a component of that name. */
    private static List<String> subjectWords(List<String> fields) {
        List<String> words = new ArrayList<>();
        for (Subject.Kind kind : Subject.Kind.values()) {
            if (!fields.contains(kind.word())) {
                words.add(kind.word());
            }
        }
        return words;
    }

    private static Optional<Subject> subject(DocumentNode node, Vocabulary.Kind kind, List<String> words) {
        List<Subject> found = new ArrayList<>();
        node.get("subject")
                .flatMap(DocumentNode::text)
                .flatMap(text -> subject(node, text, kind.subjectKind()))
                .ifPresent(found::add);
        for (String word : words) {
            node.get(word)
                    .flatMap(DocumentNode::text)
                    .flatMap(name -> subject(node, word + ":" + name, kind.subjectKind()))
                    .ifPresent(found::add);
        }
        if (found.size() > 1) {
            node.problem("the subject is given twice: " + found.get(0).label() + " and "
                    + found.get(1).label());
        } else if (found.isEmpty() && !node.has("subject") && !kind.subjectFollows()) {
            node.problem("the key 'subject' is missing: what the fact is about, such as \""
                    + kind.subjectKind().word() + ":name\"");
        }
        return found.stream().findFirst();
    }

    private static Optional<Subject> subject(DocumentNode node, String text, Subject.Kind usual) {
        try {
            return Optional.of(SubjectText.read(text, usual));
        } catch (IllegalArgumentException e) {
            node.problem(e.getMessage());
            return Optional.empty();
        }
    }

    private static When when(DocumentNode node, Vocabulary.Kind kind) {
        if (node.has("from") || node.has("to")) {
            if (node.has("at")) {
                node.problem("'at' is a moment, 'from' and 'to' are a span: give one of them");
            }
            return When.span(stamp(node, "from"), stamp(node, "to"));
        }
        if (!node.has("at")) {
            return When.UNKNOWN;
        }
        Stamp at = stamp(node, "at");
        return kind.name().equals("core-dump") ? CoreFile.hangUntil(at) : When.of(at);
    }

    /** The stamp under a key, which must be there. */
    static Stamp stamp(DocumentNode node, String key) {
        Optional<DocumentNode> at = node.require(key);
        Optional<Stamp> stamp = at.flatMap(DocumentNode::text).flatMap(StampText::read);
        if (at.isPresent() && stamp.isEmpty()) {
            at.get()
                    .problem("expected " + StampText.EXPECTED + ", found "
                            + at.get().describe());
        }
        return stamp.orElse(Stamp.NONE);
    }

    private static Map<String, Object> values(DocumentNode node, Vocabulary.Kind kind) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Vocabulary.Field field : kind.fields()) {
            node.get(field.name()).ifPresent(at -> at.text().ifPresent(text -> {
                try {
                    values.put(field.name(), field.parse(text));
                } catch (IllegalArgumentException e) {
                    at.problem(e.getMessage());
                }
            }));
        }
        return values;
    }
}
