package dev.repotickets.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.vcs.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("attack")
class TokenFileTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final List<String> log = new ArrayList<>();
    private final TokenSecret ci = TokenSecret.make(new SplittableRandom(1));
    private final TokenSecret bot = TokenSecret.make(new SplittableRandom(2));

    @TempDir private Path home;
    private TokenFile file = new TokenFile(Path.of(""));

    @BeforeEach
    void a_file_with_two_tokens() {
        file = TokenFile.of(new Environment(home, home, Map.of()));
        file.change(it -> it.with(Token.of("ci", Scope.READ, ci, NOON)));
        file.change(it -> it.with(Token.of("bot", Scope.WRITE, bot, NOON)));
    }

    @Test
    void it_lies_in_the_state_folder_of_the_user_and_only_the_user_can_read_it()
            throws IOException {
        assertThat(file.path()).isEqualTo(home.resolve(".local/state/repo-tickets/tokens.yaml"));
        assertThat(mode(file.path())).isEqualTo("rw-------");
        assertThat(mode(file.path().resolveSibling(""))).isEqualTo("rwx------");
        assertThat(place(Map.of("HOME", "/home/ada")))
                .hasToString("/home/ada/.local/state/repo-tickets/tokens.yaml");
        assertThat(place(Map.of("HOME", "/home/ada", "XDG_STATE_HOME", "/state")))
                .hasToString("/state/repo-tickets/tokens.yaml");
        assertThat(place(Map.of("XDG_STATE_HOME", "not/absolute"))).isEqualTo(file.path());
    }

    @Test
    void it_holds_no_token_but_finds_each() throws IOException {
        assertThat(Files.readString(file.path()))
                .contains("name: ci", "scope: read", "sha256: ")
                .doesNotContain(ci.revealed(), ci.revealed().substring(4, 40));
        assertThat(file.read().find(ci.revealed())).contains(new Principal("ci", Scope.READ));
        assertThat(file.read().find(bot.revealed())).contains(new Principal("bot", Scope.WRITE));
    }

    @Test
    void a_token_has_256_random_bits_and_does_not_show_itself() {
        assertThat(ci.revealed()).matches("rtk_[A-Za-z0-9_-]{43}").isNotEqualTo(bot.revealed());
        assertThat(ci.toString()).isEqualTo("rtk_...");
    }

    @Test
    void what_only_looks_like_a_token_is_nobodys() {
        String near = ci.revealed();
        String other = near.substring(0, near.length() - 1) + (near.endsWith("A") ? "B" : "A");

        for (String guess :
                List.of(other, near + "A", near.toUpperCase(Locale.ROOT), "", "rtk_", "ci")) {
            assertThat(file.read().find(guess)).as(guess).isEmpty();
        }
    }

    @Test
    void names_differ_and_a_missing_one_is_told_with_the_closest() {
        assertThatThrownBy(() -> file.change(it -> it.with(Token.of("ci", Scope.ADMIN, bot, NOON))))
                .hasMessage("there is a token \"ci\"");
        assertThatThrownBy(() -> file.change(it -> it.without("bott")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        it -> assertThat(it.problem().advice()).isEqualTo("Did you mean \"bot\"?"));
        assertThat(file.read().tokens()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-x", ".x", "a b", "a/b", "a\n", "ä", "../x", "a\u001b[2J"})
    void a_name_is_plain(String name) {
        assertThatThrownBy(() -> Token.of(name, Scope.READ, ci, NOON))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("is not allowed");
        assertThatThrownBy(() -> Token.of("x".repeat(65), Scope.READ, ci, NOON))
                .isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw----r--", "rw-rw----", "rwx------", "rw--w----"})
    void a_file_that_others_can_read_or_write_is_refused_with_advice(String mode)
            throws IOException {
        Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString(mode));

        requireRefused("chmod 600 " + file.path());
    }

    @Test
    void a_folder_that_others_can_write_is_refused_with_advice() throws IOException {
        Files.setPosixFilePermissions(
                file.path().resolveSibling(""), PosixFilePermissions.fromString("rwxrwxrwx"));

        requireRefused("chmod go-w");
    }

    @Test
    void a_link_is_refused_also_to_a_sound_file() throws IOException {
        Path elsewhere = Files.move(file.path(), home.resolve("elsewhere"));
        Files.createSymbolicLink(file.path(), elsewhere);

        requireRefused("Put the file itself there.");
        assertThatThrownBy(() -> file.change(it -> it.without("ci")))
                .isInstanceOf(ProblemException.class);
        assertThat(Files.readString(elsewhere)).contains("name: ci");
    }

    @Test
    void a_file_of_another_user_is_refused() throws IOException {
        try {
            Files.setOwner(
                    file.path(),
                    home.getFileSystem()
                            .getUserPrincipalLookupService()
                            .lookupPrincipalByName("nobody"));
        } catch (IOException _) {
            assumeTrue(false, "skipped: only root can give a file to somebody else");
        }

        requireRefused("Delete it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "tokens: x\n",
                "tokens:\n  - name: a\n",
                "tokens: [\n",
                "tokens:\n  - name: a\n    scope: root\n    created: 2026-11-24T12:00:00Z\n",
                "- a\n",
                "tokens: []\n"
            })
    void a_file_without_sense_or_tokens_starts_no_server(String content) throws IOException {
        Files.writeString(file.path(), content);

        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        it -> assertThat(it.problem().advice()).isNotEmpty());
    }

    @Test
    void something_that_is_no_file_is_refused_and_nothing_hangs() throws Exception {
        Files.delete(file.path());
        Files.createDirectory(file.path());
        requireRefused("Take away");
        Files.delete(file.path());
        Files.write(file.path(), new byte[2 << 20]);
        requireRefused("Delete it");
        Files.delete(file.path());
        assertThat(file.read()).isEqualTo(Tokens.none());
    }

    @Test
    void a_revoked_token_is_worthless_for_a_server_that_runs() {
        LiveTokens live = open();
        assertThat(live.find(ci.revealed())).isPresent();

        file.change(it -> it.without("ci"));

        assertThat(live.find(ci.revealed())).isEmpty();
        assertThat(live.find(bot.revealed())).isPresent();
        TokenSecret late = TokenSecret.make(new SplittableRandom(3));
        file.change(it -> it.with(Token.of("late", Scope.ADMIN, late, NOON)));
        assertThat(live.find(late.revealed())).isPresent();
    }

    @Test
    void a_server_whose_file_goes_or_is_opened_to_others_takes_no_token_any_more()
            throws IOException {
        LiveTokens live = open();
        byte[] content = Files.readAllBytes(file.path());
        Files.delete(file.path());

        assertThat(live.find(ci.revealed())).isEmpty();

        Files.write(file.path(), content);
        Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(live.find(ci.revealed())).isEmpty();
        assertThat(log).singleElement().asString().contains("others may read");
    }

    @Test
    void a_draft_that_was_left_over_does_no_harm() throws IOException {
        Files.writeString(file.path().resolveSibling("tokens.yaml.new"), "half");

        file.change(it -> it.without("ci"));

        assertThat(file.read().tokens()).hasSize(1);
    }

    private Path place(Map<String, String> variables) {
        return TokenFile.of(new Environment(home, home, variables)).path();
    }

    private LiveTokens open() {
        return LiveTokens.open(file, new ListLog(log));
    }

    private void requireRefused(String advice) {
        assertThatThrownBy(file::read)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        it -> {
                            assertThat(it.problem().code().word()).isEqualTo("precondition_failed");
                            assertThat(it.problem().advice()).contains(advice);
                        });
        assertThatThrownBy(this::open).isInstanceOf(ProblemException.class);
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
