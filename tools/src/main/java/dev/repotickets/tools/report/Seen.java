package dev.repotickets.tools.report;

import dev.repotickets.core.agent.Agent;
import dev.repotickets.core.report.Stock;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.task.TaskBoard;
import dev.repotickets.tools.Call;
import java.time.ZoneOffset;
import java.util.List;

/// What a report looks at, as it is at the moment of a call. Days are those of UTC, as everywhere
/// in the tools.
final class Seen {
    private Seen() {}

    static Stock stock(Reader view, Call call) {
        return Stock.of(view, call.rules(), call.now(), ZoneOffset.UTC);
    }

    static List<Agent> agents(Reader view) {
        return view.all(Agent.KIND);
    }

    static List<Task> tasks(Reader view, Call call) {
        return TaskBoard.of(view, call.actor(), call.now()).all();
    }
}
