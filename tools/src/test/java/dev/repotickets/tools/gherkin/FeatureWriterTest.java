package dev.repotickets.tools.gherkin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.id.PartId;
import dev.repotickets.core.requirement.Behaviour;
import dev.repotickets.core.requirement.GherkinScenario;
import dev.repotickets.core.requirement.ScenarioStatus;
import dev.repotickets.core.requirement.Step;
import dev.repotickets.core.requirement.StepKeyword;
import dev.repotickets.core.requirement.Tags;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FeatureWriterTest {
    private static final List<String> WORDS =
            List.of(
                    "log in",
                    "Given",
                    "a | b",
                    "\\",
                    "#1",
                    "@home",
                    "\"\"\"",
                    "```",
                    "日本語",
                    "x:",
                    "Scenario: y",
                    "<a>",
                    "\\|",
                    "\\n",
                    "* star",
                    "Examples:",
                    "'",
                    "50 %");

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_written_is_read_back_to_the_same_scenarios(int seed) {
        var random = new SplittableRandom(seed);
        List<FeatureWriter.Group> groups =
                IntStream.rangeClosed(0, random.nextInt(3))
                        .mapToObj(i -> new FeatureWriter.Group("Group " + i, scenarios(random)))
                        .toList();

        String text = FeatureWriter.write(groups);

        FeatureFile read = FeatureReader.read("written", text);
        assertThat(read.warnings()).as(text).isEmpty();
        assertThat(read.scenarios())
                .as(text)
                .isEqualTo(
                        groups.stream()
                                .flatMap(it -> it.scenarios().stream())
                                .map(it ->
                                        new FeatureFile.Example(
                                                it.title(), it.behaviour(), it.tags()))
                                .toList());
    }

    @Test
    void a_simple_scenario_is_written_as_people_do() {
        var scenario =
                scenario(
                        "Successful user login",
                        Behaviour.of(
                                "",
                                List.of("I am on the page", "I have a password"),
                                List.of("I log in"),
                                List.of("I am in")),
                        List.of("authentication", "smoke"));

        assertThat(
                        FeatureWriter.write(
                                List.of(new FeatureWriter.Group("Log in", List.of(scenario)))))
                .isEqualTo(
                        """
                        Feature: Log in

                        # 9b552b4f, draft
                        @authentication @smoke
                        Scenario: Successful user login
                          Given I am on the page
                          And I have a password
                          When I log in
                          Then I am in
                        """);
    }

    @Test
    void a_description_that_looks_like_a_step_stays_a_description() {
        var scenario =
                scenario(
                        "x",
                        Behaviour.of("Given it rains", List.of("a"), List.of(), List.of()),
                        List.of());

        String text = FeatureWriter.write(List.of(new FeatureWriter.Group("y", List.of(scenario))));

        assertThat(FeatureReader.read("written", text).scenarios().getFirst().behaviour())
                .isEqualTo(Behaviour.of("- Given it rains", List.of("a"), List.of(), List.of()));
    }

    private static List<GherkinScenario> scenarios(SplittableRandom random) {
        return IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(_ ->
                        scenario(
                                "T " + words(random),
                                Behaviour.of(
                                        random.nextInt(3) == 0 ? "why\nthat is so" : "",
                                        steps(random)),
                                random.nextBoolean() ? List.of("smoke", "ü") : List.of()))
                .toList();
    }

    private static List<Step> steps(SplittableRandom random) {
        return IntStream.range(0, 1 + random.nextInt(5)).mapToObj(_ -> step(random)).toList();
    }

    private static Step step(SplittableRandom random) {
        List<StepKeyword> keywords = List.of(StepKeyword.values());
        StepKeyword keyword = keywords.get(random.nextInt(keywords.size()));
        return switch (random.nextInt(4)) {
            case 0 ->
                    new Step(
                            keyword,
                            words(random),
                            List.of(
                                    new Step.Row(List.of(words(random), "")),
                                    new Step.Row(List.of("a\nb", words(random)))),
                            Optional.empty());
            case 1 ->
                    new Step(
                            keyword,
                            words(random),
                            List.of(),
                            Optional.of(
                                    new Step.DocString(
                                            "  " + words(random) + "\n\n" + words(random) + " ",
                                            random.nextBoolean() ? "json" : "")));
            default -> Step.plain(keyword, words(random));
        };
    }

    private static String words(SplittableRandom random) {
        return WORDS.get(random.nextInt(WORDS.size()))
                + " "
                + WORDS.get(random.nextInt(WORDS.size()));
    }

    private static GherkinScenario scenario(String title, Behaviour behaviour, List<String> tags) {
        return new GherkinScenario(
                new PartId("9b552b4f"),
                title,
                behaviour,
                Tags.of(tags),
                ScenarioStatus.DRAFT,
                Instant.EPOCH,
                "Ada");
    }
}
