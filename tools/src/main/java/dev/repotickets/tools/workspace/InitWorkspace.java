package dev.repotickets.tools.workspace;

import dev.repotickets.core.workspace.Workspaces;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.Work;
import dev.repotickets.tools.schema.Doc;
import java.util.Optional;

/// `workspace init`
public final class InitWorkspace {
    private static final Work.Reading<Input, Initialized> WORK = InitWorkspace::run;

    public static final Tool<Input, Initialized> TOOL =
            new Tool<>(
                    new ToolName("workspace", "init"),
                    "Set up tickets here",
                    "Create .tickets/ in this repository. What is there already is never touched.",
                    Effect.SETS,
                    Input.class,
                    Initialized.class,
                    "{\"prefix\":\"TICKET\"}",
                    WORK);

    public record Input(
            @Doc("One prefix for all ids, e.g. TICKET; default is the title's first word")
                    Optional<String> prefix) {}

    public record Initialized(String path, boolean created) {}

    private InitWorkspace() {}

    private static Initialized run(Input input, Call call) {
        Workspaces.Initialized made = call.workspaces().initialize(input.prefix().orElse(""));
        return new Initialized(made.path(), made.created());
    }
}
