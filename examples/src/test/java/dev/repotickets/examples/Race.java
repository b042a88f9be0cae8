package dev.repotickets.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Several agents at once, each with a server in a process of its own, in the work trees in turn.
final class Race {
    private Race() {}

    /// What one agent does, and what it got.
    @FunctionalInterface
    interface Agent {
        List<String> work(Served server, int number) throws Exception;
    }

    /// All that the agents got.
    static List<String> of(List<Shell> trees, int agents, Agent agent) throws Exception {
        var taken = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(agents)) {
            var work = new ArrayList<Callable<List<String>>>();
            for (int i = 0; i < agents; i++) {
                Shell tree = trees.get(i % trees.size());
                int number = i;
                work.add(() -> {
                    try (Served server = Served.in(tree)) {
                        return agent.work(server, number);
                    }
                });
            }
            for (Future<List<String>> one : threads.invokeAll(work)) {
                taken.addAll(one.get());
            }
        }
        return taken;
    }
}
