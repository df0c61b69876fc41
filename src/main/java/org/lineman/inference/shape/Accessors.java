package org.lineman.inference.shape;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lineman.evidence.Source;
import org.lineman.fact.Fact;
import org.lineman.fact.IpsiInterface;
import org.lineman.fact.MediaGateway;
import org.lineman.fact.ReleasePair;
import org.lineman.fact.ServerListed;
import org.lineman.fact.Setting;
import org.lineman.fact.Subject;
import org.lineman.fact.SurvivableServer;
import org.lineman.fact.TlsVersion;
import org.lineman.fact.Vocabulary;
import org.lineman.fact.When;

/**
 * Everything that a rule may read off a value: the components of facts and of the values in them, and a short written list
 * of questions that read, end and change nothing. There is no other way from a fact to a class, a file or a thread.
 */
public final class Accessors {
    /** Questions beside the components. Texts are searched for words, never for patterns, which need not end. */
    private static final Map<Class<?>, List<String>> QUESTIONS = Map.of(
            TlsVersion.class,
            List.of("newer"),
            When.class,
            List.of("isDated", "closeTo", "secondsSince", "doubtSeconds"),
            Subject.class,
            List.of("isLink", "isAddress", "isUnnamed", "end", "otherEnd", "label"),
            Source.class,
            List.of("evidence", "place"),
            String.class,
            List.of(
                    "contains",
                    "startsWith",
                    "endsWith",
                    "equals",
                    "equalsIgnoreCase",
                    "isEmpty",
                    "isBlank",
                    "length"));

    /** Questions whose answer may be missing. */
    private static final Set<String> MAYBE = Set.of("newer");

    /** What a caller may leave out and the record then fills in by itself. */
    private static final Map<Class<?>, List<String>> FILLED_IN = Map.of(
            ReleasePair.class, List.of("node", "peer"),
            IpsiInterface.class, List.of("system"),
            MediaGateway.class, List.of("system"),
            ServerListed.class, List.of("system"),
            Setting.class, List.of("system"),
            SurvivableServer.class, List.of("system"));

    private Accessors() {}

    /** True if generated code may call this method. */
    public static boolean allows(Class<?> owner, String method, int arguments) {
        return owner.isRecord() && arguments == 0 && component(owner, method).isPresent()
                || questions(owner, method).anyMatch(found -> found.getParameterCount() == arguments)
                || Fact.class == owner && List.of("subject", "time", "source").contains(method);
    }

    /** The value behind {@code owner.name}, where a question {@code isName} may be written {@code name}. */
    static Optional<Value> property(Value owner, String name) {
        String path = owner.path().isEmpty() ? name : owner.path() + "." + name;
        return component(owner.type(), name)
                .map(found -> new Value(boxed(found.getType()), optional(owner.type(), name), path, false))
                .or(() -> Stream.of(name, "is" + Character.toUpperCase(name.charAt(0)) + name.substring(1))
                        .flatMap(method -> questions(owner.type(), method))
                        .filter(method -> method.getParameterCount() == 0)
                        .findFirst()
                        .map(method -> new Value(
                                boxed(method.getReturnType()), MAYBE.contains(method.getName()), path, false)));
    }

    /** The question of this name, if it is asked with these arguments. */
    static Optional<Value> question(Value owner, String name, List<Value> arguments, String path) {
        if (arguments.isEmpty()) {
            return property(owner, name).map(found -> new Value(found.type(), found.optional(), path, false));
        }
        return questions(owner.type(), name)
                .filter(method -> fits(method, arguments))
                .findFirst()
                .map(method -> Value.of(boxed(method.getReturnType()), path));
    }

    private static boolean fits(Method method, List<Value> arguments) {
        Class<?>[] wanted = method.getParameterTypes();
        if (wanted.length != arguments.size()) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (!arguments.get(i).unknown() && !arguments.get(i).is(wanted[i])) {
                return false;
            }
        }
        return true;
    }

    /** What can be read off a value of this type, for hints. */
    static List<String> names(Class<?> type) {
        List<String> names = new ArrayList<>();
        if (type.isRecord()) {
            Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getName)
                    .forEach(names::add);
        }
        QUESTIONS.forEach((owner, methods) -> {
            if (owner.isAssignableFrom(type)) {
                names.addAll(methods);
            }
        });
        return names;
    }

    private static Optional<RecordComponent> component(Class<?> type, String name) {
        if (!type.isRecord() || !type.getPackageName().equals(Fact.class.getPackageName())) {
            return Optional.empty();
        }
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst();
    }

    private static boolean optional(Class<?> type, String name) {
        return Vocabulary.kindOfClass(type.getSimpleName())
                .flatMap(kind -> kind.field(name))
                .map(Vocabulary.Field::optional)
                .filter(optional -> !FILLED_IN.getOrDefault(type, List.of()).contains(name))
                .orElse(false);
    }

    private static Stream<Method> questions(Class<?> type, String name) {
        return QUESTIONS.entrySet().stream()
                .filter(entry -> entry.getKey().isAssignableFrom(type)
                        && entry.getValue().contains(name))
                .flatMap(entry -> Arrays.stream(entry.getKey().getMethods()))
                .filter(method -> method.getName().equals(name) && !method.isBridge());
    }

    /** The class whose objects stand for a primitive value. */
    static Class<?> boxed(Class<?> type) {
        return java.lang.invoke.MethodType.methodType(type).wrap().returnType();
    }
}
