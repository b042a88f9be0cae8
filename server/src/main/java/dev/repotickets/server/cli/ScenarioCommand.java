package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.option;

import dev.repotickets.core.tree.Node;
import java.util.List;

/// `tickets requirements gherkin`
final class ScenarioCommand {
    static final Command COMMAND =
            new Command(
                    "requirements gherkin",
                    "Add a Gherkin scenario from steps, or all those of a feature file.",
                    "TICKET --title TITLE [steps] | TICKET --file FILE",
                    "requirement_add_scenario",
                    List.of(
                            RequirementCommands.TICKET,
                            option("--title -t", "title", ValueType.TEXT, "What is shown"),
                            option("--given -g", "given", ValueType.TEXTS, "A step; repeat it"),
                            option("--when -w", "when", ValueType.TEXTS, "A step; repeat it"),
                            option("--then", "then", ValueType.TEXTS, "A step; repeat it"),
                            option(
                                    "--background -b",
                                    "background",
                                    ValueType.BODY,
                                    "Free text before the steps"),
                            option("--tags --tag", "tags", ValueType.LIST, "smoke,auth"),
                            option("--file -f", "path", ValueType.TEXT, "A feature file"),
                            option(
                                    "--gherkin",
                                    "gherkin",
                                    ValueType.BODY,
                                    "Feature text; - reads standard input"),
                            RequirementCommands.KEY),
                    List.of(
                            "tickets requirements gherkin FIX-1 --title \"Valid login\""
                                    + " --when \"I log in\" --then \"I am in\"",
                            "tickets requirements gherkin FIX-1 --file login.feature"),
                    ScenarioCommand::run);

    private ScenarioCommand() {}

    private static int run(Arguments arguments, Session session) {
        boolean isFile = arguments.has("path") || arguments.has("gherkin");
        return session.answer(
                "requirement_add_scenario",
                arguments.without(),
                output -> {
                    Terminal terminal = session.terminal();
                    String ticket = Values.text(output, "ticket_id");
                    List<Node.Fields> scenarios = Values.objects(output, "scenarios");
                    if (isFile) {
                        String count =
                                scenarios.size()
                                        + (scenarios.size() == 1 ? " scenario" : " scenarios");
                        terminal.print("✓ Added " + count + " to ticket " + ticket);
                    } else {
                        String id = Values.text(scenarios.getFirst(), "id");
                        terminal.print("✓ Added scenario " + id + " to ticket " + ticket);
                    }
                    scenarios.forEach(it -> show(it, isFile, terminal));
                    TicketCommands.warn(output, terminal);
                    return ExitCode.OK;
                });
    }

    private static void show(Node.Fields scenario, boolean isFile, Terminal terminal) {
        String title = Terminal.line(Values.text(scenario, "title"));
        String indent = isFile ? "  " : "";
        terminal.print(isFile ? Values.text(scenario, "id") + "  " + title : "Title: " + title);
        terminal.print(
                indent
                        + "Steps: Given("
                        + Values.text(scenario, "given")
                        + "), When("
                        + Values.text(scenario, "when")
                        + "), Then("
                        + Values.text(scenario, "then")
                        + ")");
        String tags = Values.text(scenario, "tags");
        if (!tags.isEmpty()) {
            terminal.print(indent + "Tags: " + Terminal.line(tags));
        }
    }
}
