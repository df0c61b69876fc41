package org.lineman.inference.why;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lineman.fact.Fact;

/** What rules can ask of a value: its components and its methods, found by name as the engine finds them. */
final class Components {
    private record Key(Class<?> type, String name, int arguments) {}

    private static final Map<Key, List<Method>> FOUND = new ConcurrentHashMap<>();

    private Components() {}

    /** The value of a component: {@code name()}, {@code getName()} or {@code isName()}. */
    static Object read(Object owner, String name) {
        require(owner, name);
        Class<?> type = owner.getClass();
        String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        for (String candidate : List.of(name, "get" + capital, "is" + capital)) {
            List<Method> methods = methods(type, candidate, 0);
            if (!methods.isEmpty()) {
                return invoke(methods.get(0), owner);
            }
        }
        throw new IllegalArgumentException(type.getSimpleName() + " has no component '" + name + "'");
    }

    /** The result of a method. */
    static Object call(Object owner, String name, Object... arguments) {
        require(owner, name);
        return methods(owner.getClass(), name, arguments.length).stream()
                .filter(method -> takes(method, arguments))
                .findFirst()
                .map(method -> invoke(method, owner, arguments))
                .orElseThrow(() -> new IllegalArgumentException(owner.getClass().getSimpleName() + " has no method "
                        + name + " for " + Arrays.toString(arguments)));
    }

    /** The class of the fact vocabulary, or within the given one, that has this name. */
    static Optional<Class<?>> type(Optional<Class<?>> within, String name) {
        String full = within.map(outer -> outer.getName() + "$").orElse(Fact.class.getPackageName() + ".") + name;
        try {
            return Optional.of(Class.forName(full, false, Fact.class.getClassLoader()));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    /** A constant of a class. */
    static Object constant(Class<?> type, String name) {
        try {
            return type.getField(name).get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no constant '" + name + "'");
        }
    }

    private static void require(Object owner, String name) {
        if (owner == null) {
            throw new NoValue("'" + name + "' is asked of a value that is not there");
        }
    }

    private static List<Method> methods(Class<?> type, String name, int arguments) {
        return FOUND.computeIfAbsent(new Key(type, name, arguments), key -> Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == arguments)
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isBridge())
                .toList());
    }

    private static boolean takes(Method method, Object... arguments) {
        Class<?>[] types = method.getParameterTypes();
        for (int i = 0; i < types.length; i++) {
            if (!types[i].isPrimitive() && arguments[i] != null && !types[i].isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }

    private static Object invoke(Method method, Object owner, Object... arguments) {
        try {
            return method.invoke(owner, arguments);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(method + " cannot be called", e);
        } catch (InvocationTargetException e) {
            throw new NoValue(method.getName() + ": " + e.getCause());
        }
    }
}
