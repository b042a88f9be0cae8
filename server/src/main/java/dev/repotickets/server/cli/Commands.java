package dev.repotickets.server.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// All commands by name, in the order in which the help shows them. A command is made when it is
/// asked for.
final class Commands {
    private final Map<String, Supplier<Command>> commands = new LinkedHashMap<>();

    Commands() {
        add("init", () -> WorkspaceCommands.INIT);
        add("create", () -> CreateCommand.COMMAND);
        add("list", () -> ListCommands.LIST);
        add("show", () -> ShowCommand.COMMAND);
        add("search", () -> ListCommands.SEARCH);
        add("update", () -> UpdateCommand.COMMAND);
        add("edit", () -> EditCommand.COMMAND);
        add("close", () -> TicketCommands.CLOSE);
        add("comment", () -> TicketCommands.COMMENT);
        add("journal", () -> JournalCommand.COMMAND);
        add("time", () -> TimeCommand.COMMAND);
        add("link", () -> TicketCommands.LINK);
        add("unlink", () -> TicketCommands.UNLINK);
        add("delete", () -> TicketCommands.DELETE);
        add("restore", () -> TicketCommands.RESTORE);
        add("config", () -> WorkspaceCommands.CONFIG);
        add("prime", () -> WorkspaceCommands.PRIME);
        add("setup", () -> SetupCommand.COMMAND);
        add("doctor", () -> DoctorCommand.COMMAND);
        add("op", () -> WorkspaceCommands.OP);
        add("completion", () -> CompletionCommand.COMMAND);
    }

    List<String> names() {
        return List.copyOf(commands.keySet());
    }

    Optional<Command> find(String name) {
        return Optional.ofNullable(commands.get(name)).map(Supplier::get);
    }

    /// The command that does the work of a tool.
    Optional<Command> ofTool(String tool) {
        String name =
                switch (tool) {
                    case "time_stop", "time_add" -> "time_start";
                    case "workspace_config_set" -> "workspace_config_get";
                    default -> tool;
                };
        return commands.values().stream()
                .map(Supplier::get)
                .filter(it -> it.tool().equals(name))
                .findFirst();
    }

    private void add(String name, Supplier<Command> command) {
        commands.put(name, command);
    }
}
