package dev.repotickets.tools.workspace;

import dev.repotickets.tools.Call;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;

/// `workspace config_get`
public final class GetConfig {
    public static final Tool<Input, Settings> TOOL =
            Tool.reading(
                    new ToolName("workspace", "config_get"),
                    "Read the settings",
                    "Read statuses, priorities, labels and settings.",
                    Input.class,
                    Settings.class,
                    "{}",
                    GetConfig::run);

    public record Input() {}

    private GetConfig() {}

    private static Settings run(Input input, Call call) {
        return Settings.of(call.workspace());
    }
}
