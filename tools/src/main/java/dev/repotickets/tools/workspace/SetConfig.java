package dev.repotickets.tools.workspace;

import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Shape;
import dev.repotickets.core.workspace.Workspace;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.Work;
import dev.repotickets.tools.json.Json;
import dev.repotickets.tools.schema.Doc;

/// `workspace config_set`
public final class SetConfig {
    private static final Work.Reading<Input, Changed> WORK = SetConfig::run;

    public static final Tool<Input, Changed> TOOL =
            new Tool<>(
                    new ToolName("workspace", "config_set"),
                    "Change a setting",
                    "Change one setting, e.g. key=\"default_status\".",
                    Effect.SETS,
                    Input.class,
                    Changed.class,
                    "{\"key\":\"statuses\",\"value\":\"[\\\"open\\\",{\\\"review\\\":\\\"active\\\"},"
                            + "\\\"closed\\\"]\"}",
                    WORK);

    public record Input(String key, @Doc("JSON value, or plain text") String value) {}

    public record Changed(String key, String old, String value) {}

    private SetConfig() {}

    private static Changed run(Input input, Call call) {
        Workspace workspace = call.workspace();
        String before = shown(workspace, input.key());
        workspace.configure(input.key(), value(input.value()));
        return new Changed(input.key(), before, shown(workspace, input.key()));
    }

    private static Node value(String text) {
        String trimmed = text.strip();
        boolean structured = trimmed.startsWith("[") || trimmed.startsWith("{");
        if (structured) {
            return Json.parse(trimmed);
        }
        try {
            return trimmed.startsWith("\"") ? Json.parse(trimmed) : Node.text(text);
        } catch (ProblemException _) {
            return Node.text(text);
        }
    }

    private static String shown(Workspace workspace, String key) {
        Node value =
                Shape.of(Settings.class)
                        .write(Settings.of(workspace))
                        .values()
                        .getOrDefault(key, Node.Nothing.NOTHING);
        return value instanceof Node.Text(String text) ? text : Json.write(value);
    }
}
