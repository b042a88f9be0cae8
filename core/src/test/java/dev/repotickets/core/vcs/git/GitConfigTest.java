package dev.repotickets.core.vcs.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// JGit's parser is the judge of ours.
class GitConfigTest {
    private static final String[] PIECES = {
        "Ann", " ", "\"", "\"Ann Dev\"", "\\\"", "\\\\", "#", "; note", "é", "\\t", "a@x.io", "  "
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[user]\n\tname = Ann Dev\n\temail = ann@x.io\n",
                "[USER]\nNAME=Ann\n",
                "[user]\nname = \"Ann # Dev\" ; her\nemail = ann@x.io # mail\n",
                "[user]\nname = Ann \\\n Dev\n",
                "[user \"x\"]\nname = Other\n[user]\nname = Ann\n",
                "[user]\nname = One\nname = Two\n",
                "; all\n# comments\n[core]\nbare\n",
                "[remote \"origin\"]\nurl = ssh://host/x\n[remote \"up\\\"per\"]\nurl = y\n",
                "[user]\r\nname = Ann\r\n"
            })
    void it_reads_what_jgit_reads(String text) throws ConfigInvalidException {
        requireSame(text);
    }

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void it_reads_random_values_as_jgit_does(long seed) {
        var random = new SplittableRandom(seed);
        var value = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            value.append(PIECES[random.nextInt(PIECES.length)]);
        }
        String text = "[user]\nname = " + value + "\nemail = last\n";

        try {
            requireSame(text);
        } catch (ConfigInvalidException _) {
            assertThatCode(() -> GitConfig.of(text)).doesNotThrowAnyException();
        }
    }

    @Test
    void a_variable_may_follow_its_section_on_the_same_line_as_in_git_itself() {
        assertThat(GitConfig.of("[user] name = Ann\n").value("user", "name")).contains("Ann");
    }

    @Test
    void includes_are_not_followed() {
        var config = GitConfig.of("[include]\n\tpath = /etc/passwd\n[user]\n\tname = Ann\n");

        assertThat(config.value("user", "name")).contains("Ann");
    }

    private static void requireSame(String text) throws ConfigInvalidException {
        var judge = new Config();
        judge.fromText(text);
        GitConfig read = GitConfig.of(text);

        assertThat(read.value("user", "name")).isEqualTo(expected(judge, "name"));
        assertThat(read.value("user", "email")).isEqualTo(expected(judge, "email"));
        assertThat(read.remotes()).isEqualTo(judge.getSubsections("remote"));
    }

    private static Optional<String> expected(Config judge, String name) {
        return Optional.ofNullable(judge.getString("user", null, name))
                .filter(text -> !text.isBlank());
    }
}
