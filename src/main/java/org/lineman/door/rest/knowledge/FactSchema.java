package org.lineman.door.rest.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lineman.fact.Vocabulary;

/** The JSON Schema (draft 2020-12) of a type of fact as a request carries it, read off the vocabulary. */
final class FactSchema {
    private static final String TIME = "ISO 8601, with an offset or in the zone of the incident; or a time of day";

    private FactSchema() {}

    static Map<String, Object> of(Vocabulary.Kind kind) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("type", Map.of("const", kind.name()));
        properties.put(
                "subject",
                text("what it is about: kind:name, or the name of a "
                        + kind.subjectKind().word()));
        properties.put("at", text("when; " + TIME));
        properties.put("from", text("the start of a span, in place of at; " + TIME));
        properties.put("to", text("its end"));
        List<String> required = new ArrayList<>(List.of("type", "subject"));
        for (Vocabulary.Field field : kind.fields()) {
            properties.put(field.name(), schema(field));
            if (!field.optional()) {
                required.add(field.name());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", kind.name());
        schema.put("description", kind.meaning());
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> schema(Vocabulary.Field field) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", type(field));
        schema.put("description", field.meaning());
        if (!field.words().isEmpty()) {
            schema.put("enum", field.words());
        }
        return schema;
    }

    private static String type(Vocabulary.Field field) {
        if (field.type() == Integer.class || field.type() == Long.class) {
            return "integer";
        }
        if (field.type() == Double.class) {
            return "number";
        }
        return field.type() == Boolean.class ? "boolean" : "string";
    }

    private static Map<String, Object> text(String description) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("description", description);
        return schema;
    }
}
