package dev.repotickets.server.log;

import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.json.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/// A log of single lines, for standard error or a file. Control characters are shown, not sent: a
/// terminal may be reading.
///
/// It ends after `most` characters, because a client that never reads our standard error would
/// otherwise stop the server as soon as the pipe is full. How much was printed is its only state.
public final class PrintedLog implements Log {
    private static final Pattern PLAIN = Pattern.compile("[^\\s\"=\\\\]+");

    private final PrintWriter out;
    private final InstantSource clock;
    private final long most;
    private final AtomicLong printed = new AtomicLong();

    public PrintedLog(Writer out, InstantSource clock, long most) {
        this.out = new PrintWriter(out, true);
        this.clock = clock;
        this.most = most;
    }

    @Override
    public void note(String message) {
        print(message);
    }

    @Override
    public void tell(String what, Map<String, Node> details) {
        var line = new StringBuilder(what);
        details.forEach(
                (name, value) -> line.append(' ').append(name).append('=').append(shown(value)));
        print(line.toString());
    }

    /// A text without spaces and quotes stands for itself, so that people can read it and programs
    /// can tell where it ends.
    private static String shown(Node value) {
        return value instanceof Node.Text(String text) && PLAIN.matcher(text).matches()
                ? text
                : Json.write(value);
    }

    @Override
    public void fault(String id, String doing, Throwable cause) {
        var trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        print("fault " + id + " in " + doing);
        trace.toString().lines().forEach(line -> print("  " + line.replace("\t", "  ")));
    }

    private void print(String line) {
        String whole = clock.instant() + " tickets: " + safe(line);
        long before = printed.getAndAdd(whole.length());
        if (before < most) {
            out.println(before + whole.length() < most ? whole : whole + " (the log ends here)");
        }
    }

    private static String safe(String line) {
        if (line.codePoints().noneMatch(Quoted::isUnsafe)) {
            return line;
        }
        var shown = new StringBuilder();
        line.codePoints().forEach(point -> append(shown, point));
        return shown.toString();
    }

    private static void append(StringBuilder shown, int point) {
        if (Quoted.isUnsafe(point)) {
            shown.append("\\u{").append(Integer.toHexString(point)).append('}');
        } else {
            shown.appendCodePoint(point);
        }
    }
}
