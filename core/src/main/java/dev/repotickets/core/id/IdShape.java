package dev.repotickets.core.id;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.Quoted;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The checks that all readable ids share: ASCII only, upper case, nothing that a file system or a
/// command line could take for something else.
final class IdShape {
    private static final Set<String> RESERVED =
            Set.of(
                    "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6",
                    "COM7", "COM8", "COM9", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7",
                    "LPT8", "LPT9");

    private IdShape() {}

    /// The id in upper case, or a problem that shows `example`.
    static String checked(String text, Pattern shape, String example) {
        String upper = isAscii(text) ? text.toUpperCase(Locale.ROOT) : "";
        if (!shape.matcher(upper).matches() || isReserved(upper)) {
            throw new Problem.InvalidArgument(
                            "id",
                            Quoted.text(text) + " is not an id",
                            "Ids look like " + example + ", in any case.")
                    .toException();
        }
        return upper;
    }

    static boolean isReserved(String upper) {
        int dash = upper.indexOf('-');
        return RESERVED.contains(dash < 0 ? upper : upper.substring(0, dash));
    }

    static boolean isAscii(String text) {
        return text.length() <= 64 && text.chars().allMatch(unit -> unit < 128);
    }
}
