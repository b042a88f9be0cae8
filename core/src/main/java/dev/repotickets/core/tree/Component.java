package dev.repotickets.core.tree;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/// One component of a record: its name in data, its type, and how to get at it.
///
/// `isFlat` is true of a [Part]: it has no name of its own in the data.
public record Component(
        String name, RecordComponent declared, Form form, Method accessor, boolean isFlat) {

    static Component of(RecordComponent declared) {
        Method accessor = declared.getAccessor();
        accessor.setAccessible(true);
        Named named = declared.getAnnotation(Named.class);
        String name = named == null ? snakeCase(declared.getName()) : named.value();
        return new Component(
                name,
                declared,
                Form.of(declared.getGenericType()),
                accessor,
                Part.class.isAssignableFrom(declared.getType()));
    }

    public Type type() {
        return declared.getGenericType();
    }

    /// True of what has to be there, in arguments and in results.
    public boolean isAlwaysPresent() {
        return declared.isAnnotationPresent(Present.class);
    }

    Object get(Object owner) {
        return invoke(accessor, owner);
    }

    static Object invoke(Method method, Object owner) {
        try {
            return method.invoke(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        } catch (InvocationTargetException e) {
            throw unwrapped(e);
        }
    }

    static Object construct(Constructor<?> constructor, @Nullable Object... arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException(e);
        } catch (InvocationTargetException e) {
            throw unwrapped(e);
        }
    }

    private static RuntimeException unwrapped(InvocationTargetException e) {
        return switch (e.getCause()) {
            case RuntimeException cause -> cause;
            case Error error -> throw error;
            case Throwable other -> new IllegalStateException(other);
            case null -> new IllegalStateException(e);
        };
    }

    private static String snakeCase(String name) {
        var snake = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (letter >= 'A' && letter <= 'Z') {
                snake.append('_').append((char) (letter + 32));
            } else {
                snake.append(letter);
            }
        }
        return snake.toString();
    }
}
