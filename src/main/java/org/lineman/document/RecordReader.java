package org.lineman.document;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads what {@link JsonWriter} wrote back into records: the mirror of it. What was left out there becomes the empty text, the
 * empty list or 0 again. Keys that a record has no component for are passed over, so that a document of a newer edition can be read.
 */
public final class RecordReader {
    private final Map<Class<?>, Function<DocumentNode, ?>> forms;

    /** Reads records of texts, numbers, truth values, lists and records. */
    public RecordReader() {
        this(Map.of());
    }

    private RecordReader(Map<Class<?>, Function<DocumentNode, ?>> forms) {
        this.forms = forms;
    }

    /** The same reader with a form of its own for a type. */
    public <T> RecordReader with(Class<T> type, Function<DocumentNode, T> form) {
        Map<Class<?>, Function<DocumentNode, ?>> more = new LinkedHashMap<>(forms);
        more.put(type, form);
        return new RecordReader(more);
    }

    /**
     * Reads a record.
     *
     * @throws DocumentException if a value has another shape than the component
     */
    public <T extends Record> T read(DocumentNode node, Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component ->
                        value(node.get(component.getName().replaceFirst("_$", "")), component.getGenericType()))
                .toArray();
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new DocumentException(new DocumentProblem(
                    node.file(),
                    node.line(),
                    node.path(),
                    String.valueOf(e.getCause().getMessage())));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type.getName(), e);
        }
    }

    private Object value(Optional<DocumentNode> at, Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            Type of = generic.getActualTypeArguments()[0];
            return at.map(node -> node.items().stream()
                            .flatMap(item -> Optional.ofNullable(value(Optional.of(item), of)).stream())
                            .toList())
                    .orElse(List.of());
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
            return at.map(node -> value(at, generic.getActualTypeArguments()[0]));
        }
        Class<?> plain = (Class<?>) type;
        if (forms.containsKey(plain)) {
            return at.map(forms.get(plain)).orElse(null);
        }
        return plain.isRecord()
                ? at.map(node -> read(node, plain.asSubclass(Record.class))).orElse(null)
                : scalar(at, plain);
    }

    private static Object scalar(Optional<DocumentNode> at, Class<?> type) {
        if (type == String.class) {
            return at.flatMap(DocumentNode::text).orElse("");
        }
        if (type == boolean.class || type == Boolean.class) {
            return at.flatMap(DocumentNode::bool).orElse(false);
        }
        double number = at.flatMap(DocumentNode::decimal).orElse(0.0);
        if (type == int.class || type == Integer.class) {
            return (int) number;
        }
        if (type == long.class || type == Long.class) {
            return (long) number;
        }
        if (type == double.class || type == Double.class) {
            return number;
        }
        throw new IllegalArgumentException("a record that is read back cannot have a " + type.getName());
    }
}
