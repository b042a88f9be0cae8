package dev.repotickets.core.vcs.git;

import dev.repotickets.core.vcs.SmallFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// One file of git's configuration (git-config(1), "Syntax"), as far as it holds plain values:
/// includes are not followed, and nothing that the file names is run.
///
/// Names of sections and variables ignore case; subsections do not. A line that git would refuse is
/// passed over.
final class GitConfig {
    private record Entry(String section, String subsection, String name, String value) {}

    private final List<Entry> entries = new ArrayList<>();
    private String section = "";
    private String subsection = "";

    private GitConfig(String text) {
        var continued = new StringBuilder();
        for (String line : text.lines().toList()) {
            continued.append(line);
            if (endsOpen(line)) {
                continued.setLength(continued.length() - 1);
            } else {
                line(continued.toString().strip());
                continued.setLength(0);
            }
        }
    }

    /// True where the last character is a backslash that no other one escapes.
    private static boolean endsOpen(String line) {
        int at = line.length();
        while (at > 0 && line.charAt(at - 1) == '\\') {
            at--;
        }
        return (line.length() - at) % 2 == 1;
    }

    static GitConfig read(Path path) {
        return new GitConfig(SmallFile.read(path).orElse(""));
    }

    /// A file of the user's own, which may be a link.
    static GitConfig readOwn(Path path) {
        return new GitConfig(SmallFile.readOwn(path).orElse(""));
    }

    static GitConfig of(String text) {
        return new GitConfig(text);
    }

    /// The last value of a variable outside of any subsection.
    Optional<String> value(String section, String name) {
        return entries.stream()
                .filter(it -> it.section().equals(section) && it.subsection().isEmpty())
                .filter(it -> it.name().equals(name.toLowerCase(Locale.ROOT)))
                .reduce((_, later) -> later)
                .map(Entry::value)
                .filter(text -> !text.isBlank());
    }

    /// The names of all remotes that have any setting.
    Set<String> remotes() {
        return entries.stream()
                .filter(it -> it.section().equals("remote") && !it.subsection().isEmpty())
                .map(Entry::subsection)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void line(String line) {
        if (line.startsWith("[")) {
            header(line);
        } else if (!line.isEmpty() && line.charAt(0) != '#' && line.charAt(0) != ';') {
            int equals = line.indexOf('=');
            String name = (equals < 0 ? line : line.substring(0, equals)).strip();
            String value = equals < 0 ? "true" : unquoted(line.substring(equals + 1).strip());
            entries.add(new Entry(section, subsection, name.toLowerCase(Locale.ROOT), value));
        }
    }

    private void header(String line) {
        int end = line.lastIndexOf(']');
        if (end < 0) {
            return;
        }
        String inside = line.substring(1, end);
        int quote = inside.indexOf('"');
        section =
                (quote < 0 ? inside : inside.substring(0, quote)).strip().toLowerCase(Locale.ROOT);
        subsection = quote < 0 ? "" : unquoted(inside.substring(quote));
        String rest = line.substring(end + 1).strip();
        if (!rest.isEmpty()) {
            line(rest);
        }
    }

    /// The text without quotes, escapes and a comment at its end.
    private static String unquoted(String text) {
        var value = new StringBuilder();
        boolean quoted = false;
        int kept = 0;
        int i = 0;
        while (i < text.length()) {
            char unit = text.charAt(i);
            i++;
            if (unit == '"') {
                quoted = !quoted;
                kept = value.length();
            } else if (!quoted && (unit == '#' || unit == ';')) {
                break;
            } else if (unit == '\\' && i < text.length()) {
                value.append(escaped(text.charAt(i)));
                i++;
                kept = value.length();
            } else {
                value.append(unit);
                kept = quoted || !Character.isWhitespace(unit) ? value.length() : kept;
            }
        }
        return value.substring(0, kept);
    }

    private static char escaped(char unit) {
        return switch (unit) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'b' -> '\b';
            default -> unit;
        };
    }
}
