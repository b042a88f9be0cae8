package dev.repotickets.pages.frame;

import java.util.List;

/// The list of what a server serves, where that is more than one repository.
public record Repositories(Frame frame, List<String> names) {
    public Repositories {
        names = List.copyOf(names);
    }
}
