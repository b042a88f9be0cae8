package dev.repotickets.core.workflow;

import dev.repotickets.core.problem.Problem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Which steps come before which.
record StepOrder(Map<String, Step> byName) {

    void requireNoCircle() {
        var done = new HashSet<String>();
        for (String name : byName.keySet().stream().sorted().toList()) {
            visit(name, new ArrayDeque<>(), done);
        }
    }

    /// The steps that are ended before this one begins.
    SortedSet<String> ancestors(String name) {
        var found = new TreeSet<String>();
        var open = new ArrayDeque<>(dependencies(name));
        while (!open.isEmpty()) {
            String next = open.removeFirst();
            if (found.add(next)) {
                open.addAll(dependencies(next));
            }
        }
        return found;
    }

    private void visit(String name, Deque<String> path, Set<String> done) {
        if (path.contains(name)) {
            while (!path.getFirst().equals(name)) {
                path.removeFirst();
            }
            path.addLast(name);
            throw new Problem.Cycle(
                            "steps wait for each other: " + String.join(" -> ", path),
                            "Take one of them out of the depends_on of \""
                                    + path.getFirst()
                                    + "\".")
                    .toException();
        }
        path.addLast(name);
        for (String dependency : dependencies(name)) {
            if (!done.contains(dependency)) {
                visit(dependency, path, done);
            }
        }
        path.removeLast();
        done.add(name);
    }

    private Set<String> dependencies(String name) {
        return Optional.ofNullable(byName.get(name))
                .map(it -> Set.copyOf(it.dependsOn()))
                .orElse(Set.of());
    }
}
