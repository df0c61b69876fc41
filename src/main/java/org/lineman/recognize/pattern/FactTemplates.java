package org.lineman.recognize.pattern;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lineman.document.DocumentNode;
import org.lineman.document.Suggestion;
import org.lineman.fact.Subject;
import org.lineman.fact.Vocabulary;
import org.lineman.recognize.text.SubjectText;

/** Reads the fact templates of one pattern and checks them against the vocabulary and the pattern's groups. */
final class FactTemplates {
    private final Pattern regex;
    private final Map<String, Map<String, String>> maps;

    FactTemplates(Pattern regex, Map<String, Map<String, String>> maps) {
        this.regex = regex;
        this.maps = maps;
    }

    /** The template that stands here; empty, with problems, if its kind is not known. */
    Optional<FactTemplate> read(DocumentNode node) {
        node.allowOnly(List.of("fact", "subject", "set", "timeless"));
        String name = node.requireText("fact");
        Optional<Vocabulary.Kind> found = Vocabulary.kind(name).filter(Vocabulary.Kind::posted);
        if (found.isEmpty()) {
            node.problem("'" + name + "' is no kind of fact" + Suggestion.of(name, Vocabulary.postedNames()));
            return Optional.empty();
        }
        Vocabulary.Kind kind = found.get();
        Map<Vocabulary.Field, Template> fields = fields(node, kind);
        for (Vocabulary.Field field : kind.fields()) {
            if (!field.optional() && !fields.containsKey(field)) {
                node.problem(
                        "set: '" + field.name() + "' is missing, which every " + name + " has: " + field.meaning());
            }
        }
        boolean timed = !node.get("timeless").flatMap(DocumentNode::bool).orElse(false);
        return Optional.of(new FactTemplate(kind, subject(node, kind), fields, timed));
    }

    private Optional<Template> subject(DocumentNode node, Vocabulary.Kind kind) {
        Optional<Template> subject = node.get("subject").flatMap(this::template);
        if (subject.isEmpty() && kind.subjectKind() != Subject.Kind.NODE) {
            node.problem("the key 'subject' is missing: a " + kind.name() + " is about a "
                    + kind.subjectKind().word() + ", and the machine that the line is from is none");
        }
        subject.filter(Template::isConstant).ifPresent(template -> {
            try {
                SubjectText.read(template.text(), kind.subjectKind());
            } catch (IllegalArgumentException e) {
                node.problem(e.getMessage());
            }
        });
        return subject;
    }

    private Map<Vocabulary.Field, Template> fields(DocumentNode node, Vocabulary.Kind kind) {
        Map<Vocabulary.Field, Template> fields = new LinkedHashMap<>();
        List<String> known = kind.fields().stream().map(Vocabulary.Field::name).toList();
        node.map("set").forEach((key, at) -> {
            Optional<Vocabulary.Field> field = kind.field(key);
            if (field.isEmpty()) {
                at.problem("a " + kind.name() + " has no '" + key + "'" + Suggestion.of(key, known));
                return;
            }
            template(at).ifPresent(template -> {
                fields.put(field.get(), template);
                possible(template).forEach(text -> parse(at, field.get(), text));
            });
        });
        return fields;
    }

    /** The texts that a template can become, as far as they are known before a line is read. */
    private List<String> possible(Template template) {
        if (template.isConstant()) {
            return List.of(template.text());
        }
        boolean whole = template.text().equals("{" + template.groups().get(0) + "}");
        return whole
                ? new ArrayList<>(
                        maps.getOrDefault(template.groups().get(0), Map.of()).values())
                : List.of();
    }

    private static void parse(DocumentNode at, Vocabulary.Field field, String text) {
        try {
            field.parse(text);
        } catch (IllegalArgumentException e) {
            at.problem(e.getMessage());
        }
    }

    private Optional<Template> template(DocumentNode at) {
        Optional<Template> template = at.text().map(Template::of);
        template.ifPresent(found -> found.groups().stream()
                .filter(group -> !Groups.has(regex, group))
                .forEach(group -> at.problem("the pattern has no group '" + group + "'"
                        + Suggestion.of(group, regex.namedGroups().keySet()))));
        return template;
    }
}
