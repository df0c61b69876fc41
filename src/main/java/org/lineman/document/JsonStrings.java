package org.lineman.document;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.function.BinaryOperator;

/** Changes the strings of a JSON document and nothing else: keys, numbers, order and layout stay character for character. */
public final class JsonStrings {
    private JsonStrings() {}

    /**
     * Rewrites every string value.
     *
     * @param file the document's name in problems
     * @param json the document
     * @param change gets the key that a string stands under, empty at the root, and the string; gives what to write
     * @throws DocumentException with the line if the text is not JSON
     */
    public static String rewrite(String file, String json, BinaryOperator<String> change) {
        StringBuilder rewritten = new StringBuilder(json.length() + 16);
        int written = 0;
        boolean any = false;
        try (JsonParser parser = JsonDocument.parser(new StringReader(json))) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                any = true;
                if (token != JsonToken.VALUE_STRING) {
                    continue;
                }
                String value = parser.getText();
                String changed = change.apply(key(parser), value);
                if (!changed.equals(value)) {
                    int start = (int) parser.currentTokenLocation().getCharOffset();
                    rewritten
                            .append(json, written, start)
                            .append('"')
                            .append(JsonStringEncoder.getInstance().quoteAsString(changed))
                            .append('"');
                    written = (int) parser.currentLocation().getCharOffset();
                }
            }
        } catch (JsonProcessingException e) {
            throw JsonDocument.notJson(file, e, JsonLocation.NA);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!any) {
            throw new DocumentException(new DocumentProblem(file, 1, "", "not JSON: the document is empty"));
        }
        return rewritten.append(json, written, json.length()).toString();
    }

    /** The nearest key: that of the list for a member of a list. */
    private static String key(JsonParser parser) {
        var context = parser.getParsingContext();
        while (context != null && context.getCurrentName() == null) {
            context = context.getParent();
        }
        return context == null ? "" : context.getCurrentName();
    }
}
