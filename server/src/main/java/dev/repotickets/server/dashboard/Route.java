package dev.repotickets.server.dashboard;

import dev.repotickets.core.tree.Words;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/// The pages of a repository, each by the first word of its path; the board is at the root.
public enum Route {
    BOARD("Board"),
    BACKLOG("Backlog"),
    EPICS("Epics"),
    ROADMAP("Roadmap"),
    AGENTS("Agents"),
    GRAPH("Graph"),
    REQUIREMENTS("Requirements"),
    FIGURES("Metrics"),
    ACTIVITY("Activity"),
    HEALTH("Health"),
    TICKET(""),
    EPIC(""),
    NEW(""),
    REPORT("");

    private final String label;

    Route(String label) {
        this.label = label;
    }

    /// What the navigation calls it; empty where it is not in it.
    String label() {
        return label;
    }

    /// The first part of its path, without slashes.
    String word() {
        return this == BOARD ? "" : Words.of(this);
    }

    /// The path within the repository, such as `/` or `/new`.
    String path() {
        return "/" + word();
    }

    static Optional<Route> find(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }

    /// True where a page is, or the stream of events that pages listen to.
    ///
    /// @param path from the root of the server
    /// @param bases the beginnings of the paths of all repositories: empty, or `/r/name`
    public static boolean isPage(String path, Collection<String> bases) {
        return path.equals("/")
                || bases.stream().anyMatch(base -> path.equals(base) || isBelow(path, base));
    }

    private static boolean isBelow(String path, String base) {
        if (!path.startsWith(base + "/")) {
            return false;
        }
        String word = path.substring(base.length() + 1).split("/", 2)[0];
        return word.equals("events") || find(word).isPresent();
    }
}
