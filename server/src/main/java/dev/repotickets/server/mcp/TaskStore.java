package dev.repotickets.server.mcp;

import java.util.List;

/// Where tasks are kept, so that they can be asked for after a restart.
public interface TaskStore {

    /// Returns when it is safe.
    void put(String id, String json);

    void remove(String id);

    /// Everything that is kept, in no order.
    List<String> all();

    /// Keeps nothing beyond the process.
    static TaskStore none() {
        return new TaskStore() {
            @Override
            public void put(String id, String json) {}

            @Override
            public void remove(String id) {}

            @Override
            public List<String> all() {
                return List.of();
            }
        };
    }
}
