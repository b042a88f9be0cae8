package dev.repotickets.server.cli;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.journal.JournalType;
import dev.repotickets.core.ticket.LinkType;
import dev.repotickets.core.ticket.Resolution;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.time.TimeType;
import dev.repotickets.core.tree.Words;
import dev.repotickets.core.workspace.Workspaces;
import dev.repotickets.tools.catalog.Catalog;
import java.util.List;
import java.util.stream.Stream;

/// The words that a parameter can take, as far as they are known beforehand.
final class FieldWords {
    private FieldWords() {}

    static Stream<String> of(Command command, Parameter parameter, Workspaces workspaces) {
        return switch (parameter.field()) {
            case "status" ->
                    Stream.concat(
                            rules(workspaces).statusNames().stream(),
                            command.name().equals("list") ? Stream.of("all") : Stream.of());
            case "priority" -> rules(workspaces).priorities().stream();
            case "labels", "add_labels", "remove_labels" -> rules(workspaces).labels().stream();
            case "id",
                    "ids",
                    "from",
                    "to",
                    "parent_id",
                    "depends_on",
                    "discovered_from",
                    "duplicate_of",
                    "dependencies" ->
                    ids(workspaces, command.name().equals("restore"));
            case "type" -> types(command);
            case "resolution" -> Words.of(Resolution.class).stream();
            case "include" -> Stream.of("comments", "journal", "time", "history", "links");
            case "sort" -> Stream.of("priority", "updated", "created", "due", "id");
            case "shell" -> CompletionCommand.SHELLS.stream();
            case "client" -> SetupCommand.clients().stream();
            case "words" -> Stream.of("get", "set", "show");
            case "name" -> Catalog.toolbox().tools().stream().map(it -> it.name().mcp());
            case Common.FORMAT -> Words.of(Format.class).stream();
            case Common.COLOUR -> Streams.COLOURS.stream();
            default -> Stream.of();
        };
    }

    private static Configuration rules(Workspaces workspaces) {
        return workspaces.open().configuration();
    }

    private static Stream<String> ids(Workspaces workspaces, boolean deleted) {
        List<String> ids =
                workspaces
                        .open()
                        .store()
                        .read(view ->
                                view.all(Ticket.KIND).stream()
                                        .filter(it -> it.isDeleted() == deleted)
                                        .map(Ticket::key)
                                        .toList());
        return ids.stream();
    }

    private static Stream<String> types(Command command) {
        return switch (command.name()) {
            case "journal" -> Words.of(JournalType.class).stream();
            case "time" -> Words.of(TimeType.class).stream();
            case "link", "unlink" -> Words.of(LinkType.class).stream();
            default -> Stream.of("bug", "feature", "task", "chore");
        };
    }
}
