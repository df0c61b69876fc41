package org.lineman.recognize.pattern;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lineman.document.DocumentNode;
import org.lineman.recognize.text.StampFormat;

/** Reads one recognizers.yaml. Whatever is wrong is added to the document's problems, and the rest is still looked at. */
final class RecognizersFile {
    private static final List<String> LOG_KEYS =
            List.of("id", "product", "line", "stamps", "silence", "samples", "near");
    private static final List<String> PATTERN_KEYS =
            List.of("id", "prefilter", "pattern", "unless", "maps", "stamp", "facts", "samples", "near");
    private static final int SHORTEST_PREFILTER = 3;
    private static final Pattern NOTHING = Pattern.compile("$a");

    private final List<LogKind> logs = new ArrayList<>();
    private final List<TextPattern> patterns = new ArrayList<>();
    private final Map<String, String> ids;

    /** Reads a document; {@code ids} are those of the files before, with their places, and grow. */
    RecognizersFile(DocumentNode document, Map<String, String> ids) {
        this.ids = ids;
        document.allowOnly(List.of("schema", "logs", "patterns"));
        document.require("schema").flatMap(DocumentNode::integer).ifPresent(schema -> {
            if (schema != 1) {
                document.problem("schema " + schema + " is not known; this version reads schema 1");
            }
        });
        document.list("logs").forEach(node -> logs.add(log(node)));
        document.list("patterns").forEach(node -> patterns.add(pattern(node)));
    }

    List<LogKind> logs() {
        return logs;
    }

    List<TextPattern> patterns() {
        return patterns;
    }

    private LogKind log(DocumentNode node) {
        node.allowOnly(LOG_KEYS);
        Pattern line = regex(node, "line").orElse(NOTHING);
        if (node.has("line") && !Groups.has(line, LogKind.STAMP)) {
            node.problem("the line has no group (?P<stamp>...)");
        }
        Duration silence = Duration.ofMinutes(15);
        try {
            silence = node.has("silence") ? Duration.parse(node.optionalText("silence")) : silence;
        } catch (DateTimeParseException e) {
            node.get("silence").ifPresent(at -> at.problem("expected a duration such as PT15M"));
        }
        List<Sample> samples = new ArrayList<>();
        node.list("samples").forEach(at -> samples.add(new Sample(at.text().orElse(""), List.of(), false, at)));
        samples.addAll(near(node));
        wantSamples(node);
        return new LogKind(id(node), node.optionalText("product"), line, formats(node, "stamps"), silence, samples);
    }

    private TextPattern pattern(DocumentNode node) {
        node.allowOnly(PATTERN_KEYS);
        Pattern regex = regex(node, "pattern").orElse(NOTHING);
        Optional<Pattern> unless = node.has("unless") ? regex(node, "unless") : Optional.empty();
        Map<String, Map<String, String>> maps = maps(node, regex);
        Optional<DocumentNode> stamp = node.get("stamp");
        stamp.ifPresent(at -> at.allowOnly(List.of("group", "formats")));
        Optional<String> group = stamp.map(at -> at.requireText("group"));
        group.filter(name -> node.has("pattern") && !Groups.has(regex, name))
                .ifPresent(name -> node.problem("stamp: the pattern has no group '" + name + "'"));
        FactTemplates templates = new FactTemplates(regex, maps);
        List<FactTemplate> facts = new ArrayList<>();
        node.require("facts")
                .ifPresent(list -> list.items().forEach(at -> templates.read(at).ifPresent(facts::add)));
        List<Sample> samples = new ArrayList<>();
        node.list("samples").forEach(at -> samples.add(SampleReader.read(at)));
        samples.addAll(near(node));
        wantSamples(node);
        return new TextPattern(
                id(node),
                prefilters(node),
                regex,
                unless,
                maps,
                group,
                stamp.map(at -> formats(at, "formats")).orElse(List.of()),
                facts,
                samples);
    }

    private String id(DocumentNode node) {
        String id = node.requireText("id");
        String before = ids.putIfAbsent(id, node.file() + ":" + node.line());
        if (before != null) {
            node.problem("the id '" + id + "' is taken by " + before);
        }
        return id;
    }

    private static void wantSamples(DocumentNode node) {
        for (String key : List.of("samples", "near")) {
            if (node.list(key).isEmpty()) {
                node.problem("has no '" + key + "': show at least one line that "
                        + (key.equals("near") ? "looks alike and must not match" : "must match"));
            }
        }
    }

    private static List<Sample> near(DocumentNode node) {
        return node.list("near").stream()
                .map(at -> new Sample(at.text().orElse(""), List.of(), true, at))
                .toList();
    }

    private static List<String> prefilters(DocumentNode node) {
        Optional<DocumentNode> given = node.require("prefilter");
        List<DocumentNode> nodes = given.map(at -> at.kind() == DocumentNode.Kind.SEQUENCE ? at.items() : List.of(at))
                .orElse(List.of());
        List<String> prefilters = new ArrayList<>();
        for (DocumentNode at : nodes) {
            at.text().ifPresent(text -> {
                if (text.length() < SHORTEST_PREFILTER) {
                    at.problem("'" + text + "' is too short to keep unrelated lines away: at least "
                            + SHORTEST_PREFILTER + " characters that every match contains");
                }
                prefilters.add(text);
            });
        }
        return prefilters;
    }

    private static Optional<Pattern> regex(DocumentNode node, String key) {
        Optional<DocumentNode> at = node.require(key);
        try {
            return at.flatMap(DocumentNode::text).map(Pattern::compile);
        } catch (PatternSyntaxException e) {
            at.get().problem("is no RE2 pattern: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static List<StampFormat> formats(DocumentNode node, String key) {
        List<StampFormat> formats = new ArrayList<>();
        node.require(key).ifPresent(list -> list.items().forEach(at -> at.text().ifPresent(text -> {
            try {
                formats.add(StampFormat.of(text));
            } catch (IllegalArgumentException e) {
                at.problem("is no time pattern (java.time.format.DateTimeFormatter): " + e.getMessage());
            }
        })));
        return formats;
    }

    private static Map<String, Map<String, String>> maps(DocumentNode node, Pattern regex) {
        Map<String, Map<String, String>> maps = new LinkedHashMap<>();
        node.map("maps").forEach((group, at) -> {
            if (node.has("pattern") && !Groups.has(regex, group)) {
                at.problem("the pattern has no group '" + group + "'");
            }
            Map<String, String> words = new LinkedHashMap<>();
            at.entries().forEach((word, value) -> value.text().ifPresent(text -> words.put(word, text)));
            maps.put(group, words);
        });
        return maps;
    }
}
