package dev.repotickets.server.log;

import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.json.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/// A log with one JSON object a line, for programs that gather logs: `time`, `level` (`info`,
/// `warning`, or `error` for a fault of ours), `message`, and the details by their names: for a
/// fault its `id` and `trace`.
public final class JsonLog implements Log {
    private final PrintWriter out;
    private final InstantSource clock;

    public JsonLog(Writer out, InstantSource clock) {
        this.out = new PrintWriter(out, true);
        this.clock = clock;
    }

    @Override
    public void note(String message) {
        print("warning", message, Map.of());
    }

    @Override
    public void tell(String what, Map<String, Node> details) {
        print("info", what, details);
    }

    @Override
    public void fault(String id, String doing, Throwable cause) {
        var trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        var more = new LinkedHashMap<String, Node>();
        more.put("id", Node.text(id));
        more.put("trace", Node.text(trace.toString()));
        print("error", "fault in " + doing, more);
    }

    private void print(String level, String message, Map<String, Node> more) {
        var line = new LinkedHashMap<String, Node>();
        line.put("time", Node.text(clock.instant().toString()));
        line.put("level", Node.text(level));
        line.put("message", Node.text(message));
        line.putAll(more);
        out.println(Json.write(new Node.Fields(line)));
    }
}
