package dev.repotickets.assignmodel.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Prints the tables of docs/assignment.md and holds them to their targets: `./mvnw -pl
/// core,assign-model -Pevaluate test`.
@Tag("evaluate")
final class EvaluationTest {
    private static final String SMART = "original SmartAgentSelector";

    @Test
    void twelve_agents_that_drift() {
        Map<String, Figures> all = table("12 agents, drift", Setting.USUAL, 12);

        assertThat(all.get("mixture")).isNotNull();
    }

    @Test
    void twelve_agents_that_do_not_drift() {
        Map<String, Figures> all = table("12 agents, no drift", new Setting(12, 5_000, false), 12);

        assertThat(ratio(all)).isLessThan(0.68);
    }

    @Test
    void forty_agents() {
        Map<String, Figures> all = table("40 agents, drift", new Setting(40, 5_000, true), 6);

        assertThat(ratio(all)).isLessThan(0.65);
    }

    @Test
    void five_agents() {
        Map<String, Figures> all = table("5 agents, drift", new Setting(5, 1_000, true), 24);

        assertThat(ratio(all)).isLessThan(0.80);
    }

    private static double ratio(Map<String, Figures> all) {
        return of(all, "mixture").regret() / of(all, SMART).regret();
    }

    private static Figures of(Map<String, Figures> all, String name) {
        return all.getOrDefault(name, Figures.NONE);
    }

    private static Map<String, Figures> table(String title, Setting setting, int seeds) {
        var choosers = new LinkedHashMap<String, LongFunction<Chooser>>(Contest.baselines());
        choosers.putAll(Contest.learned());
        var figures = new LinkedHashMap<String, Figures>();
        var text = new StringBuilder();
        text.append("\n%s, %d tasks, %d seeds%n".formatted(title, setting.steps(), seeds));
        text.append("| | @200 | @1000 | all | success | log loss | ECE | after a join |\n");
        text.append("|---|---|---|---|---|---|---|---|\n");
        choosers.forEach((name, chooser) -> {
            Figures each = Trial.of(setting, seeds, chooser);
            figures.put(name, each);
            text.append(each.line(name)).append('\n');
        });
        System.out.println(text);
        return figures;
    }
}
