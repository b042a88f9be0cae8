package dev.repotickets.server.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// All commands by name, in the order in which the help shows them. A command is made when it is
/// asked for.
///
/// Commands of two words that begin alike are a group: `epic create`, `epic list`.
final class Commands {
    private static final Map<String, String> GROUPS =
            Map.of(
                    "batch",
                    "Many changes at once, all of them or none.",
                    "epic",
                    "Epics, the goals that several tickets serve: create, show, change them.",
                    "requirements",
                    "What a ticket has to fulfil: requirements, stories, results, scenarios.",
                    "backlog",
                    "The backlog, what is wanted and not begun: add, order, convert to tickets.",
                    "sprint",
                    "Sprints: plan, start, close them.",
                    "agent",
                    "Agents that take tasks: register them, give them tasks, see how they do.",
                    "assign",
                    "Who does what: share out tasks, say why, judge what came of it.",
                    "task",
                    "Tasks of agents: pull the next, begin and end them.",
                    "workflow",
                    "Workflows, steps that wait for each other: define, start, steer them.",
                    "token",
                    "Tokens, with which programs may ask a server: make, list, revoke them.");

    private final Map<String, Supplier<Command>> commands = new LinkedHashMap<>();

    Commands() {
        add("init", () -> WorkspaceCommands.INIT);
        add("create", () -> CreateCommand.COMMAND);
        add("list", () -> ListCommands.LIST);
        add("show", () -> ShowCommand.COMMAND);
        add("search", () -> ListCommands.SEARCH);
        add("ready", () -> WorkCommands.READY);
        add("claim", () -> WorkCommands.CLAIM);
        add("release", () -> WorkCommands.RELEASE);
        add("update", () -> UpdateCommand.COMMAND);
        add("edit", () -> EditCommand.COMMAND);
        add("close", () -> TicketCommands.CLOSE);
        add("comment", () -> TicketCommands.COMMENT);
        add("journal", () -> JournalCommand.COMMAND);
        add("time", () -> TimeCommand.COMMAND);
        add("link", () -> TicketCommands.LINK);
        add("unlink", () -> TicketCommands.UNLINK);
        add("board", () -> BoardCommand.COMMAND);
        add("status", () -> StatusCommand.COMMAND);
        add("stats", () -> StatsCommand.COMMAND);
        add("report", () -> ReportCommand.COMMAND);
        add("graph", () -> GraphCommand.COMMAND);
        add("log", () -> LogCommand.COMMAND);
        add("delete", () -> TicketCommands.DELETE);
        add("restore", () -> TicketCommands.RESTORE);
        add("batch run", () -> BatchCommands.RUN);
        add("batch create", () -> BatchCommands.CREATE);
        add("batch update", () -> BatchCommands.UPDATE);
        add("batch delete", () -> BatchCommands.DELETE);
        add("epic create", () -> EpicCommands.CREATE);
        add("epic list", () -> EpicPages.LIST);
        add("epic show", () -> EpicPages.SHOW);
        add("epic update", () -> EpicCommands.UPDATE);
        add("epic add-ticket", () -> EpicCommands.ADD);
        add("epic remove-ticket", () -> EpicCommands.REMOVE);
        add("epic delete", () -> EpicCommands.DELETE);
        add("backlog add", () -> BacklogCommands.ADD);
        add("backlog list", () -> BacklogPages.LIST);
        add("backlog show", () -> BacklogPages.SHOW);
        add("backlog update", () -> BacklogCommands.UPDATE);
        add("backlog convert", () -> BacklogCommands.CONVERT);
        add("backlog delete", () -> BacklogCommands.DELETE);
        add("sprint create", () -> SprintCommands.CREATE);
        add("sprint list", () -> SprintPages.LIST);
        add("sprint plan", () -> SprintPages.PLAN);
        add("sprint update", () -> SprintCommands.UPDATE);
        add("sprint start", () -> SprintCommands.START);
        add("sprint close", () -> SprintCommands.CLOSE);
        add("agent create", () -> AgentCommands.CREATE);
        add("agent list", () -> AgentPages.LIST);
        add("agent show", () -> AgentPages.SHOW);
        add("agent update", () -> AgentCommands.UPDATE);
        add("agent delete", () -> AgentCommands.DELETE);
        add("agent assign", () -> AssignCommands.ASSIGN);
        add("agent auto-assign", () -> AssignCommands.AUTO_ASSIGN);
        add("agent tasks", () -> AgentPages.OF);
        add("agent run", () -> RunCommand.COMMAND);
        add("agent heartbeat", () -> AgentCommands.HEARTBEAT);
        add("agent recommend", () -> AgentPages.RECOMMEND);
        add("assign plan", () -> OutcomeCommands.PLAN);
        add("assign explain", () -> OutcomeCommands.EXPLAIN);
        add("assign evaluate", () -> OutcomeCommands.EVALUATE);
        add("assign record", () -> OutcomeCommands.RECORD);
        add("task next", () -> TaskCommands.NEXT);
        add("task start", () -> TaskCommands.START);
        add("task pause", () -> TaskCommands.PAUSE);
        add("task resume", () -> TaskCommands.RESUME);
        add("task complete", () -> TaskCommands.COMPLETE);
        add("task fail", () -> TaskCommands.FAIL);
        add("task cancel", () -> TaskCommands.CANCEL);
        add("task show", () -> TaskCommands.SHOW);
        add("workflow list", () -> WorkflowPages.LIST);
        add("workflow show", () -> WorkflowPages.SHOW);
        add("workflow create", () -> WorkflowCommands.CREATE);
        add("workflow start", () -> WorkflowCommands.START);
        add("workflow complete-step", () -> WorkflowCommands.COMPLETE_STEP);
        add("workflow pause", () -> WorkflowCommands.PAUSE);
        add("workflow resume", () -> WorkflowCommands.RESUME);
        add("workflow cancel", () -> WorkflowCommands.CANCEL);
        add("requirements add", () -> RequirementCommands.ADD);
        add("requirements story", () -> RequirementCommands.STORY);
        add("requirements result", () -> RequirementCommands.RESULT);
        add("requirements gherkin", () -> ScenarioCommand.COMMAND);
        add("requirements list", () -> RequirementPages.LIST);
        add("requirements update", () -> RequirementChanges.UPDATE);
        add("requirements remove", () -> RequirementChanges.REMOVE);
        add("requirements verify", () -> RequirementChanges.VERIFY);
        add("requirements coverage", () -> RequirementPages.COVERAGE);
        add("requirements import", () -> RequirementChanges.IMPORT);
        add("config", () -> WorkspaceCommands.CONFIG);
        add("prime", () -> WorkspaceCommands.PRIME);
        add("setup", () -> SetupCommand.COMMAND);
        add("doctor", () -> DoctorCommand.COMMAND);
        add("repair", () -> RepairCommand.COMMAND);
        add("import", () -> ExchangeCommands.IMPORT);
        add("export", () -> ExchangeCommands.EXPORT);
        add("op", () -> WorkspaceCommands.OP);
        add("token add", () -> TokenCommands.ADD);
        add("token list", () -> TokenCommands.LIST);
        add("token revoke", () -> TokenCommands.REVOKE);
        add("completion", () -> CompletionCommand.COMMAND);
    }

    List<String> names() {
        return List.copyOf(commands.keySet());
    }

    /// The words that a command line can begin with.
    List<String> beginnings() {
        return commands.keySet().stream().map(it -> it.split(" ")[0]).distinct().toList();
    }

    /// What the commands that begin with this word are for, where it is a group.
    Optional<String> group(String word) {
        return Optional.ofNullable(GROUPS.get(word));
    }

    /// The commands of a group.
    List<Command> of(String group) {
        return commands.entrySet().stream()
                .filter(it -> it.getKey().startsWith(group + " "))
                .map(it -> it.getValue().get())
                .toList();
    }

    /// The name of the command that these words begin with: two of them where the first is a group.
    Optional<String> name(List<String> words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        int length = group(words.getFirst()).isPresent() ? 2 : 1;
        String name = String.join(" ", words.subList(0, Math.min(length, words.size())));
        return Optional.of(name).filter(commands::containsKey);
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
