package org.lineman.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON (RFC 8259, strict) into a {@link DocumentNode}: no key twice, no NaN or Infinity, no half of a character, no byte
 * order mark, nothing after the value. Depth, lengths and the number of values are bounded, since the document is held in memory.
 */
public final class JsonDocument {
    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 64 * 1024 * 1024;
    private static final int LONGEST_KEY = 1000;
    private static final int LONGEST_NUMBER = 100;
    private static final int MOST_VALUES = 1_000_000;
    private static final int BYTE_ORDER_MARK = 0xfeff;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_KEY)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String file;
    private final Collection<DocumentProblem> problems = new ArrayList<>();
    private int values;

    private JsonDocument(String file) {
        this.file = file;
    }

    /**
     * Reads one JSON value and nothing after it.
     *
     * @throws DocumentException with the line if the text is not JSON
     */
    public static DocumentNode read(String file, String text) {
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            throw new DocumentException(new DocumentProblem(
                    file,
                    1,
                    "",
                    "not JSON: it begins with a byte order mark (U+FEFF), which JSON must not (RFC 8259, section 8.1);"
                            + " save it as UTF-8 without one"));
        }
        return read(file, new StringReader(text));
    }

    /** Reads one JSON value from a stream of characters, which is closed. */
    public static DocumentNode read(String file, Reader reader) {
        JsonDocument document = new JsonDocument(file);
        try (JsonParser parser = parser(reader)) {
            return document.root(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DocumentNode root(JsonParser parser) throws IOException {
        try {
            if (parser.nextToken() == null) {
                throw new DocumentException(new DocumentProblem(file, 1, "", "not JSON: the document is empty"));
            }
            DocumentNode root = convert(parser, "");
            if (parser.nextToken() != null) {
                throw new DocumentException(new DocumentProblem(
                        file, parser.currentLocation().getLineNr(), "", "not JSON: more follows after the value"));
            }
            return root;
        } catch (JsonProcessingException e) {
            throw notJson(file, e, parser.currentLocation());
        }
    }

    /** The parser of all JSON that is read in this room. */
    static JsonParser parser(Reader reader) throws IOException {
        return FACTORY.createParser(reader);
    }

    /**
     * What is wrong with a text that is not JSON, with its line.
     *
     * @param here where the parser is: a limit that was met names no place
     */
    static DocumentException notJson(String file, JsonProcessingException e, JsonLocation here) {
        JsonLocation place = e.getLocation() == null ? here : e.getLocation();
        String sort = e instanceof StreamConstraintsException ? "beyond what is taken: " : "not JSON: ";
        return new DocumentException(new DocumentProblem(file, Math.max(0, place.getLineNr()), "", sort + says(e)));
    }

    /** The parser names its source, which is of no interest, in the middle of the sentence. */
    private static String says(JsonProcessingException e) {
        return e.getOriginalMessage().replaceAll("\\[Source: [^\\]]*line: (\\d+), column: \\d+\\]", "line $1");
    }

    private DocumentNode convert(JsonParser parser, String path) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        JsonToken token = parser.currentToken();
        values++;
        if (values > MOST_VALUES) {
            throw refused(line, path, "holds more than " + MOST_VALUES + " values");
        }
        if (token == JsonToken.START_OBJECT) {
            Map<String, DocumentNode> entries = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                parser.nextToken();
                refuseHalves(key, line, path);
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
        refuseHalves(parser.getText(), line, path);
        return node(line, path, kind, parser.getText(), Map.of(), List.of());
    }

    /** An escape such as \\ud83d without its other half stands for no character and cannot be written as UTF-8. */
    private void refuseHalves(String text, int line, String path) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(text.charAt(i))) {
                throw refused(
                        line,
                        path,
                        "has \\u" + Integer.toHexString(text.charAt(i))
                                + " without its other half, which stands for no character");
            }
        }
    }

    private DocumentException refused(int line, String path, String says) {
        return new DocumentException(new DocumentProblem(file, line, path, says));
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
