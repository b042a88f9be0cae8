package dev.repotickets.tools.requirement;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.requirement.ExpectedResult;
import dev.repotickets.core.requirement.GherkinScenario;
import dev.repotickets.core.requirement.Item;
import dev.repotickets.core.requirement.ScenarioStatus;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.tree.Present;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Tickets;
import dev.repotickets.tools.schema.Doc;
import dev.repotickets.tools.source.Source;
import dev.repotickets.tools.testrun.TestCase;
import dev.repotickets.tools.testrun.TestRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// `requirement import_results`
///
/// Everything is set in one write. Where several tests are about one scenario, a failing one wins;
/// a test that was skipped changes nothing.
public final class ImportResults {
    private static final int NAMES = 50;
    private static final int LENGTH = 120;

    public static final Tool<Input, Imported> TOOL =
            Tool.writing(
                    new ToolName("requirement", "import_results"),
                    "Import test results",
                    "Set scenario status from JUnit XML or Cucumber messages; tests name a scenario"
                            + " by id or title.",
                    Effect.SETS,
                    Input.class,
                    Imported.class,
                    "{\"path\":\"target/surefire-reports/TEST-LoginTest.xml\"}",
                    ImportResults::run);

    public record Input(
            @Doc("Report in the repository") Optional<String> path,
            @Doc("The report itself, instead of path") Optional<String> content,
            @Doc("Before the id in a tag: with req- @req-9b552b4f names the scenario 9b552b4f")
                    Optional<String> tagPrefix) {}

    public record Imported(
            @Doc("Tests that are about a scenario or an automated result") int matched,
            @Doc("Scenarios and results that pass by this report") int passing,
            int failing,
            @Doc("Matched tests that did not run; they change nothing") int skipped,
            @Doc("Scenarios and results whose status is another one now") int changed,
            @Present @Doc("Tests that are about none; the first 50") List<String> unmatched,
            @Present @Doc("Tests that could be about several; the first 50") List<String> ambiguous,
            @Doc("Names that are left out here") Optional<Integer> omitted,
            Optional<String> hint) {}

    private ImportResults() {}

    private static Imported run(Input input, Call call, Writer tx) {
        TestRun run = TestRun.read(source(input, call));
        String prefix = input.tagPrefix().orElse("").replaceFirst("^@", "");
        var targets = new Targets(Tickets.all(tx), prefix);
        var passed = new LinkedHashMap<Targets.Target, Boolean>();
        var unmatched = new LinkedHashSet<String>();
        var ambiguous = new LinkedHashSet<String>();
        int matched = 0;
        int skipped = 0;
        for (TestCase test : run.cases()) {
            Set<Targets.Target> about = targets.of(test);
            if (about.size() != 1) {
                (about.isEmpty() ? unmatched : ambiguous).add(shortened(test.name()));
                continue;
            }
            matched++;
            if (test.verdict() == TestCase.Verdict.SKIPPED) {
                skipped++;
            } else {
                boolean isPassed = test.verdict() == TestCase.Verdict.PASSED;
                passed.merge(about.iterator().next(), isPassed, Boolean::logicalAnd);
            }
        }
        int passing = (int) passed.values().stream().filter(it -> it).count();
        return new Imported(
                matched,
                passing,
                passed.size() - passing,
                skipped,
                apply(passed, call, tx),
                first(unmatched),
                first(ambiguous),
                Optional.of(left(unmatched) + left(ambiguous)).filter(it -> it > 0),
                hint(matched));
    }

    private static Source source(Input input, Call call) {
        if (input.path().isPresent() == input.content().isPresent()) {
            throw new Problem.InvalidArgument(
                            "path",
                            "one of path and content has to be sent",
                            "path is a file in the repository, content is the report itself.")
                    .toException();
        }
        return input.path().isPresent()
                ? call.sources().read(input.path().get())
                : Source.sent("content", input.content().orElse(""));
    }

    private static int apply(Map<Targets.Target, Boolean> passed, Call call, Writer tx) {
        List<Targets.Target> changed =
                passed.keySet().stream()
                        .filter(it -> !Targets.isKnown(it.item(), passed.getOrDefault(it, false)))
                        .toList();
        Map<String, List<Targets.Target>> byTicket =
                changed.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Targets.Target::ticket,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        byTicket.forEach((key, targets) -> {
            Ticket ticket = tx.find(Ticket.KIND, key).orElseThrow();
            var passing = new ArrayList<GherkinScenario>();
            var failing = new ArrayList<GherkinScenario>();
            for (Targets.Target target : targets) {
                boolean isPassed = passed.getOrDefault(target, false);
                switch (target.item()) {
                    case GherkinScenario it -> (isPassed ? passing : failing).add(it);
                    case ExpectedResult it -> ticket = verify(ticket, it, isPassed, call, tx);
                    case Item it -> throw new IllegalStateException(it.kind() + " is no target");
                }
            }
            ticket = ran(ticket, passing, ScenarioStatus.PASSING, call, tx);
            ran(ticket, failing, ScenarioStatus.FAILING, call, tx);
        });
        return changed.size();
    }

    private static Ticket verify(
            Ticket ticket, ExpectedResult result, boolean passed, Call call, Writer tx) {
        return tx.apply(
                Adding.requiring(ticket, call)
                        .verify(result, passed, call.actor().name(), Optional.empty()));
    }

    private static Ticket ran(
            Ticket ticket,
            List<GherkinScenario> scenarios,
            ScenarioStatus status,
            Call call,
            Writer tx) {
        return scenarios.isEmpty()
                ? ticket
                : tx.apply(Adding.requiring(ticket, call).ran(scenarios, status));
    }

    private static List<String> first(Set<String> names) {
        return names.stream().limit(NAMES).toList();
    }

    private static int left(Set<String> names) {
        return Math.max(0, names.size() - NAMES);
    }

    private static String shortened(String name) {
        return name.length() <= LENGTH ? name : name.substring(0, LENGTH) + "...";
    }

    private static Optional<String> hint(int matched) {
        return matched > 0
                ? Optional.empty()
                : Optional.of(
                        "No test names a scenario. Put its id into a tag (@9b552b4f) or into the"
                                + " name of the test ([9b552b4f]), or give both the same title."
                                + " The ids: requirement_list {\"kind\":\"scenario\"}");
    }
}
