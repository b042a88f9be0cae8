package dev.repotickets.server.cli;

import dev.repotickets.core.agent.Agent;
import dev.repotickets.core.backlog.BacklogItem;
import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.epic.Epic;
import dev.repotickets.core.sprint.Sprint;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.tree.Form;
import dev.repotickets.core.tree.Shape;
import dev.repotickets.core.tree.Words;
import dev.repotickets.core.workflow.Template;
import dev.repotickets.core.workflow.Workflow;
import dev.repotickets.core.workflow.WorkflowRun;
import dev.repotickets.core.workspace.Workspaces;
import dev.repotickets.tools.Toolbox;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The words that a parameter can take, as far as they are known beforehand.
record FieldWords(Workspaces workspaces, Toolbox toolbox) {
    private static final int MOST = 200;
    private static final Map<String, Kind<?>> KINDS =
            Map.of(
                    "epic",
                    Epic.KIND,
                    "backlog",
                    BacklogItem.KIND,
                    "sprint",
                    Sprint.KIND,
                    "agent",
                    Agent.KIND,
                    "task",
                    Task.KIND);

    Stream<String> of(Command command, Parameter parameter, String beginning) {
        String family = command.tool().split("_")[0];
        if (KINDS.containsKey(family) && parameter.field().equals("status")) {
            return choices(command, parameter);
        }
        if (KINDS.containsKey(family) && parameter.field().equals("id")) {
            return keys(KINDS.getOrDefault(family, Epic.KIND), beginning);
        }
        if (family.equals("backlog") && parameter.field().equals("dependencies")) {
            return keys(BacklogItem.KIND, beginning);
        }
        if (family.equals("task") && parameter.field().equals("depends_on")) {
            return keys(Task.KIND, beginning);
        }
        if (family.equals("workflow")) {
            switch (parameter.field()) {
                case "id" -> {
                    return workflows(command, beginning);
                }
                case "status", "outcome" -> {
                    return choices(command, parameter);
                }
                case "template" -> {
                    return templates();
                }
                default -> {}
            }
        }
        if (command.tool().startsWith("requirement_")) {
            switch (parameter.field()) {
                case "id" -> {
                    return Stream.of();
                }
                case "ticket_id" -> {
                    return ids(false, beginning);
                }
                case "view" -> {
                    return RequirementPages.VIEWS.stream();
                }
                case "status" -> {
                    return choices(command, parameter);
                }
                default -> {}
            }
        }
        return switch (parameter.field()) {
            case "status" ->
                    Stream.concat(
                            rules().statusNames().stream(),
                            command.name().equals("list") ? Stream.of("all") : Stream.of());
            case "priority" -> rules().priorities().stream();
            case "labels", "add_labels", "remove_labels" -> rules().labels().stream();
            case "epic_id" -> keys(Epic.KIND, beginning);
            case "sprint_id", "move_to" -> keys(Sprint.KIND, beginning);
            case "agent_id" -> keys(Agent.KIND, beginning);
            case "task_type" -> Stream.of("code", "test", "review", "docs");
            case "before", "after" -> keys(BacklogItem.KIND, beginning);
            case "id",
                    "ids",
                    "ticket_id",
                    "ticket_ids",
                    "from",
                    "to",
                    "parent_id",
                    "depends_on",
                    "discovered_from",
                    "duplicate_of",
                    "dependencies" ->
                    ids(command.name().equals("restore"), beginning);
            case "sort" -> Stream.of("priority", "updated", "created", "due", "id");
            case "shell" -> CompletionCommand.SHELLS.stream();
            case "client" -> SetupCommand.clients().stream();
            case "words" -> Stream.of("get", "set", "show");
            case "name" -> toolbox.tools().stream().map(it -> it.name().mcp());
            case Common.FORMAT -> Words.of(Format.class).stream();
            case Common.COLOUR -> Streams.COLOURS.stream();
            default -> choices(command, parameter);
        };
    }

    /// The words that the tool's own schema lists; the usual ones where a type is free.
    private Stream<String> choices(Command command, Parameter parameter) {
        List<String> words =
                toolbox.find(command.tool()).stream()
                        .flatMap(tool -> Shape.of(tool.input()).components().stream())
                        .filter(component -> component.name().equals(parameter.field()))
                        .flatMap(component -> choices(component.form()).stream())
                        .toList();
        return words.isEmpty() && parameter.field().equals("type")
                ? Stream.of("bug", "feature", "task", "chore")
                : words.stream();
    }

    private static List<String> choices(Form form) {
        return switch (form) {
            case Form.Choice(var _, List<String> words) -> words;
            case Form.Perhaps(Form content) -> choices(content);
            case Form.Sequence(Form element) -> choices(element);
            default -> List.of();
        };
    }

    /// What a command of workflows works on: what can be started, runs, or both.
    private Stream<String> workflows(Command command, String beginning) {
        Stream<String> startable =
                Stream.concat(
                        templates().filter(it -> it.startsWith(beginning)),
                        keys(Workflow.KIND, beginning));
        return switch (command.tool()) {
            case "workflow_start" -> startable;
            case "workflow_get" -> Stream.concat(startable, keys(WorkflowRun.KIND, beginning));
            default -> keys(WorkflowRun.KIND, beginning);
        };
    }

    private static Stream<String> templates() {
        return Stream.of(Template.values()).map(Template::word);
    }

    private Configuration rules() {
        return workspaces.open().configuration();
    }

    private Stream<String> keys(Kind<?> kind, String beginning) {
        String upper = beginning.toUpperCase(Locale.ROOT);
        return workspaces.open().store().read(view -> keys(view, kind)).stream()
                .filter(it -> it.startsWith(upper))
                .limit(MOST);
    }

    /// The keys of all that is not deleted.
    private static List<String> keys(Reader view, Kind<?> kind) {
        return view.all(kind).stream().filter(it -> !isDeleted(it)).map(Entity::key).toList();
    }

    private static boolean isDeleted(Entity entity) {
        return switch (entity) {
            case Epic epic -> epic.isDeleted();
            case BacklogItem item -> item.isDeleted();
            case Agent agent -> agent.isDeleted();
            default -> false;
        };
    }

    /// Only the tickets whose id begins so are read, to tell the deleted from the others.
    private Stream<String> ids(boolean deleted, String beginning) {
        String upper = beginning.toUpperCase(Locale.ROOT);
        List<String> ids = workspaces.open().store().read(view -> ids(view, deleted, upper));
        return ids.stream();
    }

    private static List<String> ids(Reader view, boolean deleted, String beginning) {
        return view.keys(Ticket.KIND).stream()
                .filter(key -> key.startsWith(beginning))
                .limit(MOST)
                .flatMap(key -> view.find(Ticket.KIND, key).stream())
                .filter(ticket -> ticket.isDeleted() == deleted)
                .map(Ticket::key)
                .toList();
    }
}
