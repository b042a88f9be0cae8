package dev.repotickets.tools.requirement;

import dev.repotickets.core.id.TicketReference;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.requirement.Behaviour;
import dev.repotickets.core.requirement.GherkinScenario;
import dev.repotickets.core.requirement.ScenarioStatus;
import dev.repotickets.core.requirement.StepKeyword;
import dev.repotickets.core.requirement.Tags;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.tree.Present;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Tickets;
import dev.repotickets.tools.gherkin.FeatureFile;
import dev.repotickets.tools.gherkin.FeatureReader;
import dev.repotickets.tools.schema.Doc;
import dev.repotickets.tools.secret.Secrets;
import dev.repotickets.tools.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/// `requirement add_scenario`
///
/// One scenario from its steps, or every scenario of a feature text or file.
public final class AddScenario {
    public static final Tool<Input, Added> TOOL =
            Tool.writing(
                    new ToolName("requirement", "add_scenario"),
                    "Add Gherkin scenarios",
                    "Add a Gherkin scenario from steps, or all those of a feature text (gherkin)"
                            + " or file (path).",
                    Effect.ADDS,
                    Input.class,
                    Added.class,
                    "{\"ticket_id\":\"AUTH-12\",\"title\":\"Valid login\",\"given\":[\"I am on the"
                            + " page\"],\"when\":[\"I log in\"],\"then\":[\"I am in\"]}",
                    AddScenario::run);

    public record Input(
            TicketReference ticketId,
            @Doc("Needed unless gherkin or path is sent") Optional<String> title,
            List<String> given,
            List<String> when,
            List<String> then,
            @Doc("Free text before the steps") Optional<String> background,
            @Doc("With or without @; added to those of a feature text") List<String> tags,
            @Doc("Feature text instead of title and steps") Optional<String> gherkin,
            @Doc("Feature file in the repository instead of title and steps") Optional<String> path,
            Optional<String> idempotencyKey) {}

    public record Added(
            String ticketId,
            @Doc("Of the ticket; send it as if_rev") Optional<String> rev,
            @Present List<Row> scenarios,
            @Doc("What was left out, and secrets that were met") List<String> warnings) {}

    /// An added scenario with how many steps it has of each sort.
    public record Row(
            String id, String title, int given, int when, int then, SortedSet<String> tags) {

        static Row of(GherkinScenario scenario) {
            Map<StepKeyword, Integer> counts = scenario.behaviour().counts();
            return new Row(
                    scenario.id().value(),
                    scenario.title(),
                    counts.getOrDefault(StepKeyword.GIVEN, 0),
                    counts.getOrDefault(StepKeyword.WHEN, 0),
                    counts.getOrDefault(StepKeyword.THEN, 0),
                    scenario.tags());
        }
    }

    private AddScenario() {}

    private static Added run(Input input, Call call, Writer tx) {
        Ticket ticket = Tickets.find(tx, input.ticketId());
        FeatureFile file = file(input, call);
        Secrets secrets = Secrets.under(call.rules());
        file.scenarios().forEach(it -> look(secrets, it));
        var warnings = new ArrayList<>(file.warnings());
        warnings.addAll(secrets.warnings());
        List<GherkinScenario> scenarios =
                file.scenarios().stream().map(it -> scenario(it, input, call, tx)).toList();
        Ticket changed = tx.apply(Adding.requiring(ticket, call).add(scenarios));
        return new Added(
                changed.key(),
                Tickets.revision(tx, changed),
                scenarios.stream().map(Row::of).toList(),
                warnings);
    }

    private static FeatureFile file(Input input, Call call) {
        boolean hasSteps =
                input.title().isPresent()
                        || !(input.given().isEmpty()
                                && input.when().isEmpty()
                                && input.then().isEmpty())
                        || input.background().isPresent();
        long ways =
                (hasSteps ? 1 : 0)
                        + input.gherkin().stream().count()
                        + input.path().stream().count();
        if (ways > 1) {
            throw new Problem.InvalidArgument(
                            "gherkin",
                            "steps, gherkin and path are three ways to say the same",
                            "Send title with given, when, then; or gherkin; or path.")
                    .toException();
        }
        Optional<Source> source =
                input.gherkin()
                        .map(text -> Source.sent("gherkin", text))
                        .or(() -> input.path().map(call.sources()::read));
        if (source.isEmpty()) {
            return new FeatureFile(List.of(fromSteps(input)), List.of());
        }
        FeatureFile file = FeatureReader.read(source.get().name(), source.get().text());
        if (file.scenarios().isEmpty()) {
            throw new Problem.InvalidArgument(
                            "gherkin",
                            source.get().name() + " holds no scenario with steps",
                            String.join(". ", file.warnings()))
                    .toException();
        }
        return file;
    }

    private static FeatureFile.Example fromSteps(Input input) {
        String title =
                input.title()
                        .orElseThrow(() ->
                                new Problem.InvalidArgument(
                                                "title",
                                                "title is missing",
                                                "Send title with given, when, then; or gherkin;"
                                                        + " or path.")
                                        .toException());
        return new FeatureFile.Example(
                title,
                Behaviour.of(
                        input.background().orElse(""), input.given(), input.when(), input.then()),
                Tags.of(List.of()));
    }

    private static void look(Secrets secrets, FeatureFile.Example example) {
        secrets.in("title", example.title()).in("background", example.behaviour().background());
        example.behaviour()
                .sequence()
                .forEach(step -> {
                    secrets.in("step", step.text());
                    step.table().forEach(row -> secrets.in("table", row.cells()));
                    step.docString().ifPresent(doc -> secrets.in("doc_string", doc.content()));
                });
    }

    private static GherkinScenario scenario(
            FeatureFile.Example example, Input input, Call call, Writer tx) {
        var tags = new ArrayList<>(input.tags());
        tags.addAll(example.tags());
        return new GherkinScenario(
                tx.ids().part(),
                example.title(),
                example.behaviour(),
                Tags.of(tags),
                ScenarioStatus.DRAFT,
                call.now(),
                call.actor().name());
    }
}
