package dev.repotickets.tools.task;

import dev.repotickets.tools.Tool;
import java.util.List;

/// The task family, in the order in which it is shown.
public final class TaskTools {
    public static final List<Tool<?, ?>> ALL =
            List.of(
                    AssignTask.TOOL,
                    ListTasks.TOOL,
                    GetTask.TOOL,
                    NextTask.TOOL,
                    StartTask.TOOL,
                    PauseTask.TOOL,
                    ResumeTask.TOOL,
                    CompleteTask.TOOL,
                    FailTask.TOOL,
                    CancelTask.TOOL);

    private TaskTools() {}
}
