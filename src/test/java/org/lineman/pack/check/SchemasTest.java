package org.lineman.pack.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.lineman.document.DocumentNode;
import org.lineman.document.YamlDocument;

/** The schemas for editors accept every document that the program accepts, and know the same keys. */
class SchemasTest {
    private static final Path HOME = Path.of(System.getProperty("basedir", "."));
    private static final Path SCHEMAS = HOME.resolve("docs/reference/schemas");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private record Kind(String schema, String glob, String example) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("article", "knowledge-base/*/*/*.md", "knowledge-base/avaya/cm/avaya-cm-gip-stalled.md"),
            new Kind("symptoms", "knowledge-base/symptoms.yaml", "knowledge-base/symptoms.yaml"),
            new Kind("tests", "knowledge-base/tests.yaml", "knowledge-base/tests.yaml"),
            new Kind("products", "knowledge-base/products.yaml", "knowledge-base/products.yaml"),
            new Kind("pack", "rules/pack.yaml", "rules/pack.yaml"),
            new Kind("recognizers", "rules/**/recognizers.yaml", "rules/cisco/ucm/recognizers.yaml"),
            new Kind("expectation", "rules/**/expect.yaml", ""));

    @TestFactory
    Stream<DynamicTest> everyDocumentOfThePackIsAccepted() {
        return KINDS.stream()
                .map(kind -> DynamicTest.dynamicTest(kind.schema(), () -> {
                    List<Path> files = files(kind.glob());
                    assertThat(files).isNotEmpty();
                    assertThat(files).allSatisfy(file -> assertThat(schema(kind).validate(json(file)))
                            .as(file.toString())
                            .isEmpty());
                }));
    }

    /** At every place of a document a key is put in that nobody knows; the schema has to mind wherever the program does. */
    @TestFactory
    Stream<DynamicTest> aKeyThatTheProgramDoesNotKnowIsRefusedByTheSchemaToo() throws IOException {
        Path home = PackCopy.into(folder);
        return KINDS.stream()
                .map(kind -> DynamicTest.dynamicTest(kind.schema(), () -> {
                    Path file = kind.example().isEmpty() ? files(kind.glob()).get(0) : HOME.resolve(kind.example());
                    JsonNode document = json(file);
                    Path copy = home.resolve(HOME.relativize(file).toString());
                    String original = Files.readString(copy);
                    int places = 0;
                    for (JsonNode changed : withUnknownKeys(document)) {
                        Files.writeString(copy, text(original, changed));
                        compare(kind, changed, RulesCheck.of(home, HOME.resolve("target/rules-cache")));
                        places++;
                    }
                    Files.writeString(copy, original);
                    assertThat(places).isPositive();
                }));
    }

    /** Keys that are names, such as those of indicators, are no keys of the format: there the program says more. */
    private static void compare(Kind kind, JsonNode changed, CheckReport report) {
        boolean unknown =
                report.findings().stream().anyMatch(one -> one.says().contains("unknown key 'nobody-knows-this'"));
        boolean bySchema = !schema(kind).validate(changed).isEmpty();
        assertThat(bySchema || !unknown)
                .as("the schema minds what the program minds, for %s", changed)
                .isTrue();
        assertThat(!bySchema || report.errors() > 0)
                .as("the program minds what the schema minds, for %s", changed)
                .isTrue();
        if (!changed.at("/nobody-knows-this").isMissingNode()) {
            assertThat(unknown)
                    .as("the program minds an unknown key at the top")
                    .isTrue();
        }
    }

    /** JSON is YAML, so that a changed document can be written as it is; an article keeps its text. */
    private static String text(String original, JsonNode changed) {
        return original.startsWith("---")
                ? "---\n" + changed + "\n---" + original.split("\n---", 2)[1]
                : changed.toString();
    }

    /** One document for each different place of an object in it: lists and maps count once. */
    private static List<JsonNode> withUnknownKeys(JsonNode document) {
        List<JsonNode> changed = new ArrayList<>();
        for (String place : places(document, "").stream().distinct().toList()) {
            JsonNode copy = document.deepCopy();
            ((ObjectNode) copy.at(place)).put("nobody-knows-this", "x");
            changed.add(copy);
        }
        return changed;
    }

    private static List<String> places(JsonNode node, String at) {
        List<String> places = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            // What a sample gives has the components of a fact as keys: those are the vocabulary's, not the format's.
            if (!at.contains("/gives/")) {
                places.add(at);
            }
            object.fieldNames()
                    .forEachRemaining(key -> places.addAll(places(
                            object.get(key), at + "/" + key.replace("~", "~0").replace("/", "~1"))));
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            places.addAll(places(array.get(0), at + "/0"));
        }
        return places;
    }

    private static JsonSchema schema(Kind kind) {
        try {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Files.readString(SCHEMAS.resolve(kind.schema() + ".schema.json")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Path> files(String glob) throws IOException {
        var matcher = HOME.getFileSystem().getPathMatcher("glob:" + glob);
        try (Stream<Path> files = Files.walk(HOME.resolve(glob.substring(0, glob.indexOf('/'))))) {
            return files.filter(file -> matcher.matches(HOME.relativize(file)))
                    .sorted()
                    .toList();
        }
    }

    private static JsonNode json(Path file) {
        try {
            String text = Files.readString(file);
            String yaml = text.startsWith("---") ? text.split("\n---", 2)[0].substring(3) : text;
            return json(YamlDocument.read(file.toString(), yaml));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static JsonNode json(DocumentNode node) {
        return switch (node.kind()) {
            case MAPPING -> {
                ObjectNode object = JSON.createObjectNode();
                node.entries().forEach((key, value) -> object.set(key, json(value)));
                yield object;
            }
            case SEQUENCE -> {
                ArrayNode array = JSON.createArrayNode();
                node.items().forEach(item -> array.add(json(item)));
                yield array;
            }
            case NUMBER ->
                node.text().orElseThrow().matches("-?\\d+")
                        ? JSON.getNodeFactory()
                                .numberNode(Long.parseLong(node.text().orElseThrow()))
                        : JSON.getNodeFactory()
                                .numberNode(Double.parseDouble(node.text().orElseThrow()));
            case BOOLEAN -> JSON.getNodeFactory().booleanNode(node.bool().orElseThrow());
            case TEXT -> JSON.getNodeFactory().textNode(node.text().orElseThrow());
            case NULL -> JSON.getNodeFactory().nullNode();
        };
    }
}
