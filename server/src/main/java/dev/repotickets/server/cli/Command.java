package dev.repotickets.server.cli;

import java.util.List;

/// One command of the command line.
///
/// @param usage what follows the name, for people
/// @param tool the tool whose work it does, or empty
/// @param examples command lines that work, shown in the help
record Command(
        String name,
        String summary,
        String usage,
        String tool,
        List<Parameter> parameters,
        List<String> examples,
        Action action) {

    /// What a command does; gives the exit code.
    @FunctionalInterface
    interface Action {
        int run(Arguments arguments, Session session);
    }
}
