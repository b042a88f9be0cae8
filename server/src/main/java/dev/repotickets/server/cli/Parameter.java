package dev.repotickets.server.cli;

import java.util.List;
import java.util.Locale;

/// One option or positional argument of a command, and the field of the tool's input that it fills.
///
/// A positional argument has no names. Options that are aliases of each other share a field.
record Parameter(
        String field,
        List<String> names,
        ValueType type,
        String label,
        String description,
        boolean isRequired) {

    static Parameter positional(String field, ValueType type, String description) {
        String label = field.toUpperCase(Locale.ROOT);
        return new Parameter(field, List.of(), type, label, description, true);
    }

    /// A positional argument that may be left out.
    static Parameter optional(String field, ValueType type, String description) {
        String label = field.toUpperCase(Locale.ROOT);
        return new Parameter(field, List.of(), type, label, description, false);
    }

    static Parameter option(String names, String field, ValueType type, String description) {
        List<String> list = List.of(names.split(" "));
        String label = field.toUpperCase(Locale.ROOT).replace('_', '-');
        return new Parameter(field, list, type, label, description, false);
    }

    boolean isPositional() {
        return names.isEmpty();
    }

    boolean isRepeatable() {
        return type == ValueType.LIST || type == ValueType.TEXTS;
    }
}
