package org.lineman.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON (RFC 8259, strict) into a {@link DocumentNode}. Depth, sizes and duplicate keys are bounded and reported. */
public final class JsonDocument {
    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 64 * 1024 * 1024;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String file;
    private final Collection<DocumentProblem> problems = new ArrayList<>();

    private JsonDocument(String file) {
        this.file = file;
    }

    /**
     * Reads one JSON value and nothing after it.
     *
     * @throws DocumentException with the line if the text is not JSON
     */
    public static DocumentNode read(String file, String text) {
        return read(file, new StringReader(text));
    }

    /** Reads one JSON value from a stream of characters, which is closed. */
    public static DocumentNode read(String file, Reader reader) {
        JsonDocument document = new JsonDocument(file);
        try (JsonParser parser = parser(reader)) {
            if (parser.nextToken() == null) {
                throw new DocumentException(new DocumentProblem(file, 1, "", "not JSON: the document is empty"));
            }
            DocumentNode root = document.convert(parser, "");
            if (parser.nextToken() != null) {
                throw new DocumentException(new DocumentProblem(
                        file, parser.currentLocation().getLineNr(), "", "not JSON: more follows after the value"));
            }
            return root;
        } catch (JsonProcessingException e) {
            throw notJson(file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parser of all JSON that is read in this room. */
    static JsonParser parser(Reader reader) throws IOException {
        return FACTORY.createParser(reader);
    }

    /** What is wrong with a text that is not JSON, with its line. */
    static DocumentException notJson(String file, JsonProcessingException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        return new DocumentException(new DocumentProblem(file, line, "", "not JSON: " + says(e)));
    }

    /** The parser names its source, which is of no interest, in the middle of the sentence. */
    private static String says(JsonProcessingException e) {
        return e.getOriginalMessage().replaceAll("\\[Source: [^\\]]*line: (\\d+), column: \\d+\\]", "line $1");
    }

    private DocumentNode convert(JsonParser parser, String path) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, DocumentNode> entries = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                parser.nextToken();
                entries.put(key, convert(parser, path.isEmpty() ? key : path + "." + key));
            }
            return node(line, path, DocumentNode.Kind.MAPPING, null, entries, List.of());
        }
        if (token == JsonToken.START_ARRAY) {
            List<DocumentNode> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(convert(parser, path + "[" + items.size() + "]"));
            }
            return node(line, path, DocumentNode.Kind.SEQUENCE, null, Map.of(), items);
        }
        if (token == JsonToken.VALUE_NULL) {
            return node(line, path, DocumentNode.Kind.NULL, null, Map.of(), List.of());
        }
        DocumentNode.Kind kind = token.isBoolean()
                ? DocumentNode.Kind.BOOLEAN
                : token.isNumeric() ? DocumentNode.Kind.NUMBER : DocumentNode.Kind.TEXT;
        return node(line, path, kind, parser.getText(), Map.of(), List.of());
    }

    private DocumentNode node(
            int line,
            String path,
            DocumentNode.Kind kind,
            String scalar,
            Map<String, DocumentNode> entries,
            List<DocumentNode> items) {
        return new DocumentNode(file, line, path, kind, scalar, entries, items, problems);
    }
}
