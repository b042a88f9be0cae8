package dev.repotickets.server;

import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.workspace.Workspaces;
import dev.repotickets.server.mcp.TaskFolder;
import dev.repotickets.server.mcp.TaskStore;
import java.util.List;

/// Tasks kept beside the private data of a repository. Where there are no tickets yet, they are
/// kept in memory alone: the call that makes them may be one of these tasks.
record RepositoryTasks(Workspaces workspaces) implements TaskStore {

    @Override
    public void put(String id, String json) {
        store().put(id, json);
    }

    @Override
    public void remove(String id) {
        store().remove(id);
    }

    @Override
    public List<String> all() {
        return store().all();
    }

    private TaskStore store() {
        try {
            return workspaces
                    .open()
                    .cacheFolder()
                    .<TaskStore>map(it -> new TaskFolder(it.resolve("mcp-tasks")))
                    .orElseGet(TaskStore::none);
        } catch (ProblemException _) {
            return TaskStore.none();
        }
    }
}
