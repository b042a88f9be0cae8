package dev.repotickets.core.store;

/// A file that could not be understood: its path below the repository, the line (0 where the whole
/// file is meant), and why.
public record Fault(String path, int line, String reason) {

    /// The path, with the line where one is known.
    public String place() {
        return line > 0 ? path + ":" + line : path;
    }
}
