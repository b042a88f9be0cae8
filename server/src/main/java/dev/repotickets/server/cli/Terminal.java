package dev.repotickets.server.cli;

import dev.repotickets.core.problem.Quoted;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.HexFormat;

/// Where a command reads and writes. Data goes to `out`; errors, hints and progress to `err`.
record Terminal(InputStream in, PrintStream out, PrintStream err, boolean colour, int width) {

    void print(String line) {
        out.println(line);
    }

    void hint(String line) {
        err.println(line);
    }

    /// A foreign text as one line that cannot move the cursor, change colours or hide anything.
    static String line(String text) {
        var shown = new StringBuilder(text.length());
        text.codePoints()
                .forEach(point -> {
                    if (point == '\n' || point == '\t' || point == '\r') {
                        shown.append(' ');
                    } else if (isHarmful(point)) {
                        shown.append("\\u{").append(Integer.toHexString(point)).append('}');
                    } else {
                        shown.appendCodePoint(point);
                    }
                });
        return shown.toString();
    }

    /// The same for a text of several lines.
    static String block(String text, String indent) {
        return text.lines().map(it -> indent + line(it)).reduce((a, b) -> a + "\n" + b).orElse("");
    }

    /// JSON that means the same, in which what a terminal would act on is written as `\\u`.
    static String json(String text) {
        var shown = new StringBuilder(text.length());
        text.codePoints()
                .forEach(point -> {
                    if (point != '\n' && isHarmful(point)) {
                        for (char unit : Character.toChars(point)) {
                            shown.append("\\u").append(HexFormat.of().toHexDigits(unit));
                        }
                    } else {
                        shown.appendCodePoint(point);
                    }
                });
        return shown.toString();
    }

    String bold(String text) {
        return colour ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    String red(String text) {
        return colour ? "\u001b[31m" + text + "\u001b[0m" : text;
    }

    private static boolean isHarmful(int point) {
        boolean joiner = point == 0x200d || point == 0x200c;
        return Quoted.isUnsafe(point) && !joiner;
    }
}
