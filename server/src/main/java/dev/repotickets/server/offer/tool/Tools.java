package dev.repotickets.server.offer.tool;

import dev.repotickets.core.problem.Closest;
import dev.repotickets.core.problem.Quoted;
import dev.repotickets.pages.app.AppPage;
import dev.repotickets.server.feature.OfferedTool;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The tools of one view, in the order of the catalogue.
public final class Tools {
    /// Calls that can take long enough for a client not to wait for them.
    private static final Set<String> LONG =
            Set.of(
                    "workspace_import",
                    "workspace_export",
                    "workspace_validate",
                    "workspace_repair",
                    "assign_evaluate",
                    "report_html",
                    "report_metrics");

    private final Caller caller;
    private final View view;
    private final ToolCalls calls;
    private final List<OfferedTool> listed;
    private final Map<String, OfferedTool> byName;

    public Tools(Caller caller, View view) {
        this.caller = caller;
        this.view = view;
        this.calls = new ToolCalls(caller, view);
        var all = new ArrayList<OfferedTool>();
        caller.toolbox().tools().stream()
                .filter(tool -> view.lists(tool.name()) && isAllowed(tool))
                .map(this::offered)
                .forEach(all::add);
        if (view.core()) {
            all.addAll(Operations.of(reachable(), calls, view.readOnly()));
        }
        this.listed = List.copyOf(all);
        this.byName =
                all.stream().collect(Collectors.toMap(OfferedTool::name, Function.identity()));
    }

    public List<OfferedTool> listed() {
        return listed;
    }

    /// The tool of that name. One that may not be called here is found as well: to be told why it
    /// does not run helps more than to be told that it does not exist.
    public Optional<OfferedTool> find(String name) {
        return Optional.ofNullable(byName.get(name))
                .or(() ->
                        caller.toolbox()
                                .find(name)
                                .filter(tool -> view.selects(tool.name()))
                                .map(this::offered));
    }

    public String unknown(String name) {
        String line = "no tool is called " + Quoted.text(name);
        String suggestion = Closest.suggestion(name, names());
        return suggestion.isEmpty() ? line : line + ". " + suggestion;
    }

    /// What can be called, whether it is listed or run by way of another.
    public List<Tool<?, ?>> reachable() {
        return caller.toolbox().tools().stream()
                .filter(tool -> view.selects(tool.name()) && isAllowed(tool))
                .toList();
    }

    public String instructions() {
        return Instructions.of(caller.toolbox().tools(), names(), view);
    }

    private List<String> names() {
        return listed.stream().map(OfferedTool::name).toList();
    }

    private boolean isAllowed(Tool<?, ?> tool) {
        return !view.readOnly() || tool.effect() == Effect.READS;
    }

    private OfferedTool offered(Tool<?, ?> tool) {
        String name = tool.name().mcp();
        return new OfferedTool(
                name,
                ToolEntry.of(tool),
                LONG.contains(name) ? OfferedTool.AsTask.POSSIBLE : OfferedTool.AsTask.NEVER,
                AppPage.of(name).map(AppPage::uri),
                (arguments, exchange) -> calls.call(tool, arguments, exchange));
    }
}
