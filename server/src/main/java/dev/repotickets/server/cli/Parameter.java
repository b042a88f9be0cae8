package dev.repotickets.server.cli;

import java.util.List;
import java.util.Locale;

/// One option or positional argument of a command, and the field of the tool's input that it fills.
///
/// A positional argument has no names. Options that are aliases of each other share a field.
record Parameter(String field, List<String> names, Type type, String label, String description) {

    /// What a parameter takes.
    enum Type {
        TEXT,
        /// A text, or `-` for what comes in on standard input.
        BODY,
        WHOLE,
        DECIMAL,
        FLAG,
        /// Several: separated by commas, or by repeating the option.
        LIST,
        /// Several, each taken as it is: repeat the option.
        TEXTS
    }

    static Parameter positional(String field, Type type, String description) {
        return new Parameter(field, List.of(), type, field.toUpperCase(Locale.ROOT), description);
    }

    static Parameter option(String names, String field, Type type, String description) {
        List<String> list = List.of(names.split(" "));
        String label = field.toUpperCase(Locale.ROOT).replace('_', '-');
        return new Parameter(field, list, type, label, description);
    }

    boolean isPositional() {
        return names.isEmpty();
    }

    boolean isRepeatable() {
        return type == Type.LIST || type == Type.TEXTS;
    }
}
