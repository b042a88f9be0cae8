package dev.repotickets.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.yaml.YamlDocument;
import dev.repotickets.core.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConfigurationReaderTest {

    @Test
    void an_empty_file_means_the_defaults() {
        ConfigurationReader.Read read = read("{}");

        assertThat(read.configuration()).isEqualTo(Configuration.DEFAULT);
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void an_unknown_key_is_told_with_the_one_that_was_meant() {
        ConfigurationReader.Read read = read("default_statsu: blocked\n");

        assertThat(read.configuration()).isEqualTo(Configuration.DEFAULT);
        assertThat(read.problems()).hasSize(1);
        assertThat(read.problems().getFirst()).isInstanceOf(Problem.UnknownArgument.class);
        assertThat(read.problems().getFirst().advice()).contains("\"default_status\"");
    }

    @Test
    void statuses_of_ones_own_say_what_they_mean() {
        ConfigurationReader.Read read =
                read(
                        """
                        statuses:
                          - open
                          - review: active
                          - shipped: done
                          - abandoned: dropped
                        default_status: review
                        """);

        assertThat(read.problems()).isEmpty();
        Configuration rules = read.configuration();
        assertThat(rules.statusNames()).containsExactly("open", "review", "shipped", "abandoned");
        assertThat(rules.defaultStatus()).isEqualTo("review");
        assertThat(rules.category("shipped").isEnded()).isTrue();
        assertThat(rules.first(StatusCategory.DROPPED)).contains("abandoned");
        assertThat(rules.status("SHIPPED")).isEqualTo("shipped");
    }

    @Test
    void numbers_are_read_off_the_file() {
        assertThat(read("newcomer_every: 5\n").configuration().newcomerEvery()).isEqualTo(5);
        assertThat(read("newcomer_every: 5\n").problems()).isEmpty();
        assertThat(read("newcomer_every: five\n").problems()).hasSize(1);
    }

    @Test
    void a_status_can_have_a_limit_of_work_in_progress() {
        ConfigurationReader.Read read = read("wip_limits: {in-progress: 3}\n");

        WipLimits limits = read.configuration().wipLimits();
        assertThat(read.problems()).isEmpty();
        assertThat(limits.of("in-progress")).hasValue(3);
        assertThat(limits.of("open")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{in-progres: 3}",
                "{in-progress: 0}",
                "{in-progress: many}",
                "{in-progress: 1.5}",
                "3",
                "[in-progress]"
            })
    void a_limit_that_means_nothing_is_told_and_limits_nothing(String limits) {
        ConfigurationReader.Read read = read("wip_limits: " + limits + "\n");

        assertThat(read.configuration().wipLimits()).isEqualTo(WipLimits.NONE);
        assertThat(read.problems()).hasSize(1);
        assertThat(read.problems().getFirst().message()).startsWith("wip_limits");
    }

    @Test
    void a_status_without_a_category_counts_as_open_and_is_told() {
        ConfigurationReader.Read read = read("statuses: [open, odd, closed]\n");

        assertThat(read.configuration().category("odd")).isEqualTo(StatusCategory.OPEN);
        assertThat(read.problems()).hasSize(1);
    }

    @Test
    void statuses_of_which_none_means_done_leave_the_defaults_in_force() {
        ConfigurationReader.Read read = read("statuses: [open, in-progress]\n");

        assertThat(read.configuration().statuses()).isEqualTo(Configuration.DEFAULT.statuses());
        assertThat(read.problems()).hasSize(1);
        assertThat(read.problems().getFirst().message()).contains("done");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "editor: \"touch /tmp/pwn-Y24\"",
                "hooks: {post_create: x}",
                "include: /etc/passwd",
                "driver_class: x.Y",
                "webhook: http://169.254.169.254/"
            })
    void what_could_run_fetch_or_open_something_is_only_an_unknown_key(String line) {
        ConfigurationReader.Read read = read(line + "\n");

        assertThat(read.configuration()).isEqualTo(Configuration.DEFAULT);
        assertThat(read.problems()).hasSize(1);
        assertThat(read.problems().getFirst()).isInstanceOf(Problem.UnknownArgument.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id_prefix: ../x",
                "id_prefix: [a]",
                "id_scheme: guess",
                "default_priority: huge",
                "priorities: high",
                "statuses: {open: open}",
                "labels: [[a]]",
                "label_policy: maybe",
                "secrets: print"
            })
    void a_value_that_is_not_allowed_is_told_and_leaves_the_default(String line) {
        ConfigurationReader.Read read = read(line + "\n");

        assertThat(read.configuration()).isEqualTo(Configuration.DEFAULT);
        assertThat(read.problems()).hasSize(1);
        assertThat(read.problems().getFirst()).isInstanceOf(Problem.InvalidArgument.class);
    }

    private static ConfigurationReader.Read read(String text) {
        return YamlReader.read(text.getBytes(StandardCharsets.UTF_8)) instanceof YamlDocument file
                ? ConfigurationReader.read(file.fields())
                : ConfigurationReader.read(new Node.Fields(Map.of()));
    }
}
