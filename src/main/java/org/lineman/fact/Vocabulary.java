package org.lineman.fact;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.lineman.evidence.Source;

/**
 * All kinds of facts by name, read off the records themselves: what a caller may post, what a recogniser may emit, what a
 * rule may match.
 */
public final class Vocabulary {
    private static final List<String> COMMON = List.of("subject", "time", "source");
    private static final Map<String, Kind> BY_NAME = new TreeMap<>();
    private static final Map<Class<?>, Kind> BY_CLASS = new LinkedHashMap<>();

    static {
        for (Class<?> type : Fact.class.getPermittedSubclasses()) {
            Kind kind = new Kind(type.asSubclass(Record.class));
            BY_NAME.put(kind.name(), kind);
            BY_CLASS.put(type, kind);
        }
    }

    private Vocabulary() {}

    /** All kinds of facts, by name. */
    public static Collection<Kind> kinds() {
        return List.copyOf(BY_NAME.values());
    }

    /** The names of the kinds that a caller may post, sorted. */
    public static List<String> postedNames() {
        return BY_NAME.values().stream().filter(Kind::posted).map(Kind::name).toList();
    }

    /** The kind of this name. */
    public static Optional<Kind> kind(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The kind of this fact. */
    public static Kind kindOf(Fact fact) {
        return BY_CLASS.get(fact.getClass());
    }

    /** The kind whose record has this simple class name, as rules write it. */
    public static Optional<Kind> kindOfClass(String simpleName) {
        return BY_CLASS.values().stream()
                .filter(kind -> kind.type().getSimpleName().equals(simpleName))
                .findFirst();
    }

    /** The value of a component as text for people; empty if the fact has no such component or it was left out. */
    public static Optional<String> text(Fact fact, String component) {
        return kindOf(fact).read(fact, component).map(Vocabulary::text);
    }

    private static String text(Object value) {
        if (value instanceof Double number && number == Math.rint(number)) {
            return Long.toString(number.longValue());
        }
        return value instanceof Enum<?> ? ComponentText.word(value) : value.toString();
    }

    /** The same fact at another time, with each of its subjects exchanged. */
    public static Fact rewrite(Fact fact, When time, UnaryOperator<Subject> names) {
        return kindOf(fact)
                .copy(
                        fact,
                        value -> value instanceof Subject subject
                                ? names.apply(subject)
                                : value instanceof When ? time : value);
    }

    /** One kind of fact: a record class of this package, read by reflection once. */
    public static final class Kind {
        private final Class<? extends Record> type;
        private final FactType about;
        private final List<RecordComponent> components;
        private final Constructor<? extends Record> constructor;

        private Kind(Class<? extends Record> type) {
            this.type = type;
            this.about = type.getAnnotation(FactType.class);
            this.components = List.of(type.getRecordComponents());
            try {
                this.constructor = type.getDeclaredConstructor(
                        components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(type + " has no canonical constructor", e);
            }
        }

        /** The record. */
        public Class<? extends Record> type() {
            return type;
        }

        /** The name in JSON, such as {@code core-dump}. */
        public String name() {
            return about.value();
        }

        /** What it tells. */
        public String meaning() {
            return about.meaning();
        }

        /** The kind of subject that a bare name stands for. */
        public Subject.Kind subjectKind() {
            return about.subject();
        }

        /** True if the subject follows from the components, so that it may be left out. */
        public boolean subjectFollows() {
            return about.subjectFollows();
        }

        /** True if it is bound to its time. */
        public boolean isEvent() {
            return about.nature() == FactType.Nature.EVENT;
        }

        /** How long before the incident window it may lie and still bear on it; empty if that does not matter. */
        public Optional<Duration> lookback() {
            if (about.lookback().isEmpty()) {
                return isEvent() ? Optional.of(Duration.ofHours(1)) : Optional.empty();
            }
            return Optional.of(Duration.parse(about.lookback()));
        }

        /** True if its time is when the thing began, so that it cannot be the cause of what began earlier. */
        public boolean begins() {
            return about.begins();
        }

        /** True if it says no more than that somebody looked. */
        public boolean looked() {
            return about.looked();
        }

        /** The fact as a clause for people, with places to fill in. */
        public String says() {
            return about.says();
        }

        /** True if callers may post it. */
        public boolean posted() {
            return about.posted();
        }

        /** Its own components, without subject, time and source. */
        public List<Field> fields() {
            return components.stream()
                    .filter(component -> !COMMON.contains(component.getName()))
                    .map(Field::of)
                    .toList();
        }

        /** Its own component of this name. */
        public Optional<Field> field(String fieldName) {
            return fields().stream()
                    .filter(field -> field.name().equals(fieldName))
                    .findFirst();
        }

        /**
         * Builds a fact.
         *
         * @param subject what it is about; null if that follows from the components
         * @param values the components by name, of their own types; optional ones may be left out
         * @throws IllegalArgumentException naming the component that is missing or wrong
         */
        public Fact build(Subject subject, When time, Source source, Map<String, Object> values) {
            Map<String, Object> all = new LinkedHashMap<>(values);
            all.put("subject", subject);
            all.put("time", time);
            all.put("source", source);
            return construct(components.stream()
                    .map(component -> all.get(component.getName()))
                    .toArray());
        }

        private Fact copy(Fact fact, UnaryOperator<Object> change) {
            return construct(components.stream()
                    .map(component -> change.apply(value(fact, component)))
                    .toArray());
        }

        private Optional<Object> read(Fact fact, String component) {
            return components.stream()
                    .filter(candidate -> candidate.getName().equals(component))
                    .findFirst()
                    .map(found -> value(fact, found));
        }

        /** The components of a fact that are there, by name, without subject, time and source. */
        public Map<String, Object> values(Fact fact) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (RecordComponent component : components) {
                Object value = COMMON.contains(component.getName()) ? null : value(fact, component);
                if (value != null) {
                    values.put(component.getName(), value);
                }
            }
            return values;
        }

        private Fact construct(Object... arguments) {
            try {
                return (Fact) constructor.newInstance(arguments);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Object value(Fact fact, RecordComponent component) {
            try {
                return component.getAccessor().invoke(fact);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /**
     * A component of a fact.
     *
     * @param name its name in JSON, in recognizers and in rules
     * @param type its Java type
     * @param optional whether it may be left out
     * @param meaning what it means, with its unit
     */
    public record Field(String name, Class<?> type, boolean optional, String meaning) {

        private static Field of(RecordComponent component) {
            Meaning meaning = component.getAnnotation(Meaning.class);
            if (meaning == null) {
                throw new IllegalStateException(
                        component.getDeclaringRecord() + "." + component.getName() + " has no @Meaning");
            }
            return new Field(component.getName(), component.getType(), meaning.optional(), meaning.value());
        }

        /** The words that an enumerated component may have; empty for any other. */
        public List<String> words() {
            return type.isEnum()
                    ? Arrays.stream(type.getEnumConstants())
                            .map(ComponentText::word)
                            .toList()
                    : List.of();
        }

        /**
         * Reads the component from text.
         *
         * @throws IllegalArgumentException naming the component and what was expected
         */
        public Object parse(String text) {
            return ComponentText.parse(this, text.trim());
        }
    }

    /** All simple class names of facts, as rules write them. */
    public static List<String> classNames() {
        return new ArrayList<>(
                BY_CLASS.keySet().stream().map(Class::getSimpleName).sorted().toList());
    }
}
