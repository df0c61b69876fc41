package org.lineman.door.rest.fuzz;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lineman.document.DocumentNode;

/** Draws values that a schema allows, and now and then one that it nearly allows. */
final class SchemaValues {
    private static final int DEEPEST = 7;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789-";

    private final DocumentNode contract;
    private final EvidenceLines lines;
    private final Random random;
    /** How many of a hundred values are not as the schema has them. */
    private final int wrong;

    SchemaValues(DocumentNode contract, EvidenceLines lines, Random random, int wrong) {
        this.contract = contract;
        this.lines = lines;
        this.random = random;
        this.wrong = wrong;
    }

    /** A value: a map, a list, a text, a number, a boolean or null. */
    Object of(DocumentNode schema) {
        return of(schema, "", 0);
    }

    private Object of(DocumentNode unresolved, String key, int depth) {
        DocumentNode schema = Operation.resolved(contract, unresolved);
        if (random.nextInt(100) < wrong) {
            return Hostile.value(random);
        }
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.has(choice)) {
                List<DocumentNode> choices = schema.list(choice);
                return of(choices.get(random.nextInt(choices.size())), key, depth + 1);
            }
        }
        if (schema.has("enum")) {
            List<String> words = schema.texts("enum");
            return words.get(random.nextInt(words.size()));
        }
        boolean example = schema.has("example") && random.nextInt(3) > 0;
        return switch (schema.optionalText("type")) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, key, depth);
            case "integer" -> integer(schema, example);
            case "number" -> random.nextInt(4) == 0 ? random.nextDouble() * 1e6 : random.nextInt(500) / 2.0;
            case "boolean" -> random.nextBoolean();
            default -> example ? schema.get("example").orElseThrow().plain() : text(schema, key);
        };
    }

    private Map<String, Object> object(DocumentNode schema, int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        List<String> required = schema.texts("required");
        schema.map("properties").forEach((name, property) -> {
            boolean needed = required.contains(name) && random.nextInt(100) >= wrong;
            if (needed || depth < DEEPEST && random.nextInt(3) == 0) {
                object.put(name, of(property, name, depth + 1));
            }
        });
        if (random.nextInt(100) < wrong) {
            object.put(Hostile.text(random), Hostile.value(random));
        }
        return object;
    }

    private List<Object> array(DocumentNode schema, String key, int depth) {
        List<Object> items = new ArrayList<>();
        int size = depth > DEEPEST ? 0 : random.nextInt(4);
        for (int i = 0; i < size; i++) {
            items.add(of(schema.require("items").orElseThrow(), key, depth + 1));
        }
        return items;
    }

    private Object integer(DocumentNode schema, boolean example) {
        if (example) {
            return Integer.valueOf(schema.optionalText("example"));
        }
        int least = number(schema, "minimum", 0);
        int most = number(schema, "maximum", least + 1000);
        return least + random.nextInt(Math.max(1, Math.min(most - least + 1, 100_000)));
    }

    private static int number(DocumentNode schema, String key, int otherwise) {
        return schema.get(key)
                .flatMap(DocumentNode::decimal)
                .map(value -> (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, value)))
                .orElse(otherwise);
    }

    private String text(DocumentNode schema, String key) {
        if (schema.optionalText("format").equals("date-time")) {
            return Instant.ofEpochSecond(1_770_000_000L + random.nextInt(10_000_000))
                    .toString();
        }
        if (key.equals("text") || schema.optionalText("format").equals("binary")) {
            return lines.some(random);
        }
        int least = number(schema, "minLength", 0);
        int most = Math.min(number(schema, "maxLength", 20), 300);
        int length = least + random.nextInt(Math.max(1, Math.min(most - least + 1, 24)));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            boolean plain = i == 0 || i == length - 1;
            text.append(LETTERS.charAt(random.nextInt(plain ? LETTERS.length() - 1 : LETTERS.length())));
        }
        return text.toString().replace("--", "-a");
    }
}
