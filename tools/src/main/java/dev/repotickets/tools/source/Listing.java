package dev.repotickets.tools.source;

import java.util.List;

/// The files below a folder, in the order of their paths.
///
/// @param skipped what was not looked at, each with the reason
public record Listing(List<Entry> files, List<String> skipped) {

    public Listing {
        files = List.copyOf(files);
        skipped = List.copyOf(skipped);
    }

    /// @param path as [Sources#read] takes it
    /// @param name the path below the listed folder, with `/` between its names
    /// @param size in bytes
    public record Entry(String path, String name, long size) {}
}
