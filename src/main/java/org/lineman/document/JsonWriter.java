package org.lineman.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.temporal.TemporalAccessor;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Writes records as JSON (RFC 8259): the same value always gives the same text.
 *
 * <p>The components of a record keep their order and their names, without a trailing underscore ({@code for_} is written
 * {@code for}). A component that is null, an empty text or an empty {@link Optional} is left out; an empty list stays. An
 * enumerated value becomes its name in lower case with hyphens, also where it is the key of a map, a time its ISO 8601 form,
 * and a number is never written with an exponent. Maps that have an order keep it, others are sorted by key.
 */
public final class JsonWriter {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final Map<Class<?>, Function<Object, Object>> forms;

    /** Writes every type in the usual way. */
    public JsonWriter() {
        this(Map.of());
    }

    private JsonWriter(Map<Class<?>, Function<Object, Object>> forms) {
        this.forms = forms;
    }

    /**
     * The same writer with another form for a type and its subtypes; of several that fit, the one given first is used.
     *
     * @param type the type
     * @param form what to write in its place
     */
    public <T> JsonWriter with(Class<T> type, Function<? super T, ?> form) {
        Map<Class<?>, Function<Object, Object>> more = new LinkedHashMap<>(forms);
        more.putIfAbsent(type, value -> form.apply(type.cast(value)));
        return new JsonWriter(more);
    }

    /**
     * The JSON of a value, indented by two spaces, with a line feed at the end.
     *
     * @throws IllegalArgumentException if the value holds something that has no JSON form, such as a not-a-number
     */
    public String write(Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.setPrettyPrinter(layout());
            write(json, formOf(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private static DefaultPrettyPrinter layout() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator(""));
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        return printer;
    }

    private void write(JsonGenerator json, Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof CharSequence || value instanceof TemporalAccessor) {
            json.writeString(value.toString());
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Number number) {
            json.writeNumber(plain(number));
        } else if (value instanceof Enum<?> constant) {
            json.writeString(name(constant));
        } else if (value instanceof Record record) {
            writeMembers(json, members(record));
        } else if (value instanceof Map<?, ?> map) {
            writeMembers(json, ordered(map));
        } else if (value instanceof Iterable<?> items) {
            json.writeStartArray();
            for (Object item : items) {
                write(json, formOf(item));
            }
            json.writeEndArray();
        } else {
            throw new IllegalArgumentException(
                    "no JSON form for " + value.getClass().getName());
        }
    }

    private void writeMembers(JsonGenerator json, Map<?, ?> members) throws IOException {
        json.writeStartObject();
        for (Map.Entry<?, ?> member : members.entrySet()) {
            Object value = formOf(member.getValue());
            if (value != null && !value.equals("")) {
                json.writeFieldName(
                        member.getKey() instanceof Enum<?> key
                                ? name(key)
                                : member.getKey().toString());
                write(json, value);
            }
        }
        json.writeEndObject();
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Object formOf(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(this::formOf).orElse(null);
        }
        for (Map.Entry<Class<?>, Function<Object, Object>> form : forms.entrySet()) {
            if (form.getKey().isInstance(value)) {
                return form.getValue().apply(value);
            }
        }
        return value;
    }

    private static Map<String, Object> members(Record record) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            members.put(component.getName().replaceFirst("_$", ""), value(record, component));
        }
        return members;
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + record.getClass() + "." + component.getName(), e);
        }
    }

    private static Map<?, ?> ordered(Map<?, ?> map) {
        return map instanceof LinkedHashMap || map instanceof SortedMap ? map : new TreeMap<>(map);
    }

    /** Not-a-number and infinities fail here: {@link BigDecimal} refuses them. */
    private static BigDecimal plain(Number number) {
        BigDecimal exact = new BigDecimal(number.toString());
        return exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
    }
}
