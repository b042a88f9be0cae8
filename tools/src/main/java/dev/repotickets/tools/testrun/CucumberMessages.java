package dev.repotickets.tools.testrun;

import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.json.Json;
import dev.repotickets.tools.source.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads Cucumber messages: of each line only what tells which pickle (a scenario with its tags)
/// was run by which test case, and how its steps ended.
///
/// A scenario passed when all its steps did; it was skipped when none is worse than skipped; else
/// it failed, as Cucumber itself counts pending, undefined and ambiguous steps. An attempt that is
/// to be repeated says nothing. It belongs to one reading.
final class CucumberMessages {
    private record Pickle(String name, List<String> tags) {}

    private record Attempt(String pickle, TestCase.Verdict verdict) {}

    private final Source source;
    private final Map<String, Pickle> pickles = new LinkedHashMap<>();
    private final Map<String, String> pickleOfCase = new LinkedHashMap<>();
    private final Map<String, String> caseOfAttempt = new LinkedHashMap<>();
    private final Map<String, TestCase.Verdict> verdicts = new LinkedHashMap<>();
    private final List<Attempt> ended = new ArrayList<>();

    CucumberMessages(Source source) {
        this.source = source;
    }

    List<TestCase> cases() {
        int line = 0;
        boolean isCucumber = false;
        for (String text : source.text().lines().toList()) {
            line++;
            if (!text.isBlank()) {
                isCucumber |= take(text, line);
            }
        }
        if (!isCucumber) {
            throw TestRun.broken(source, 1, "no Cucumber message is in it");
        }
        TestRun.requireFew(source, ended.size());
        return ended.stream().map(this::testCase).toList();
    }

    private TestCase testCase(Attempt attempt) {
        Pickle pickle = pickles.getOrDefault(attempt.pickle(), new Pickle("", List.of()));
        return new TestCase(pickle.name(), pickle.tags(), attempt.verdict());
    }

    private boolean take(String text, int line) {
        Node message;
        try {
            message = Json.parse(text);
        } catch (ProblemException e) {
            throw TestRun.broken(source, line, e.problem().message());
        }
        if (!(message instanceof Node.Fields(Map<String, Node> kinds)) || kinds.size() != 1) {
            return false;
        }
        String kind = kinds.keySet().iterator().next();
        if (!(kinds.get(kind) instanceof Node.Fields body)) {
            return false;
        }
        switch (kind) {
            case "pickle" ->
                    pickles.put(word(body, "id"), new Pickle(word(body, "name"), tags(body)));
            case "testCase" -> pickleOfCase.put(word(body, "id"), word(body, "pickleId"));
            case "testCaseStarted" -> caseOfAttempt.put(word(body, "id"), word(body, "testCaseId"));
            case "testStepFinished" ->
                    verdicts.merge(
                            word(body, "testCaseStartedId"),
                            verdict(body),
                            CucumberMessages::worse);
            case "testCaseFinished" -> end(body);
            case "meta",
                    "source",
                    "gherkinDocument",
                    "stepDefinition",
                    "hook",
                    "parameterType",
                    "testRunStarted",
                    "testRunFinished",
                    "testStepStarted",
                    "attachment" -> {}
            default -> {
                return false;
            }
        }
        return true;
    }

    private void end(Node.Fields body) {
        boolean isRepeated =
                body.values().get("willBeRetried") instanceof Node.Truth(boolean value) && value;
        if (!isRepeated) {
            String attempt = word(body, "testCaseStartedId");
            String testCase = caseOfAttempt.getOrDefault(attempt, "");
            ended.add(
                    new Attempt(
                            pickleOfCase.getOrDefault(testCase, ""),
                            verdicts.getOrDefault(attempt, TestCase.Verdict.SKIPPED)));
        }
    }

    private static TestCase.Verdict verdict(Node.Fields body) {
        String status =
                body.values().get("testStepResult") instanceof Node.Fields result
                        ? word(result, "status")
                        : "";
        return switch (status) {
            case "PASSED" -> TestCase.Verdict.PASSED;
            case "SKIPPED" -> TestCase.Verdict.SKIPPED;
            default -> TestCase.Verdict.FAILED;
        };
    }

    private static TestCase.Verdict worse(TestCase.Verdict one, TestCase.Verdict other) {
        if (one == TestCase.Verdict.FAILED || other == TestCase.Verdict.FAILED) {
            return TestCase.Verdict.FAILED;
        }
        return one == other ? one : TestCase.Verdict.SKIPPED;
    }

    private static List<String> tags(Node.Fields pickle) {
        return pickle.values().get("tags") instanceof Node.Items(List<Node> tags)
                ? tags.stream()
                        .filter(Node.Fields.class::isInstance)
                        .map(it -> word((Node.Fields) it, "name").replaceFirst("^@", ""))
                        .toList()
                : List.of();
    }

    private static String word(Node.Fields fields, String name) {
        return fields.values().get(name) instanceof Node.Text(String value) ? value : "";
    }
}
