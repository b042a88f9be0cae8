package dev.repotickets.core.tree;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How the constants of an enum are spelt in data: in lower case with dashes (`wont-do`), or as the
/// enum itself says where it is a [Scalar].
public final class Words {
    private Words() {}

    public static String of(Enum<?> constant) {
        return constant instanceof Scalar scalar
                ? scalar.value()
                : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<String> of(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Words::of).toList();
    }

    /// The constant that is spelt so.
    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(word))
                .findFirst();
    }

    static Class<? extends Enum<?>> enumType(Class<?> type) {
        @SuppressWarnings("unchecked") // asked only of enums
        Class<? extends Enum<?>> choice = (Class<? extends Enum<?>>) type;
        return choice;
    }
}
