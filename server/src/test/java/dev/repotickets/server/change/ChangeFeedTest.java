package dev.repotickets.server.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is told of changes by this process, by another one, by git and by hand.
@Timeout(60)
class ChangeFeedTest {
    @TempDir private Path folder;
    private Project project;

    @BeforeEach
    void two_tickets() throws IOException, InterruptedException {
        project = Project.create(folder.resolve("project"));
        project.create("First");
        project.create("Second");
    }

    @AfterEach
    void end() {
        project.close();
        assertThat(project.log).isEmpty();
    }

    @Test
    void a_commit_of_this_process_is_told_as_event_list_tells_it() throws InterruptedException {
        try (ChangeFeed feed = project.feed(true)) {
            var follower = new Follower(feed);

            project.call("ticket_update", "{\"id\":\"FIX-1\",\"priority\":\"high\"}");

            Told told = follower.next().told();
            Node.Fields page = project.call("event_list", "{\"subject\":\"FIX-1\"}");
            Node first =
                    ((Node.Items) Objects.requireNonNull(page.values().get("items")))
                            .values()
                            .getFirst();
            assertThat(Json.write(told.data())).isEqualTo(Json.write(first));
            assertThat(told.type()).isEqualTo("ticket.updated");
            assertThat(told.kinds()).containsExactly("ticket");
            assertThat(told.author()).isEqualTo("Ann");
        }
    }

    @Test
    void what_was_before_is_not_told() throws InterruptedException {
        try (ChangeFeed feed = project.feed(true)) {
            var follower = new Follower(feed);

            project.create("Third");

            assertThat(follower.next().told().subjects()).containsExactly("FIX-3");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_another_process_commits_is_told(boolean isWatching) throws InterruptedException {
        try (ChangeFeed feed = project.feed(isWatching);
                Project other = Project.open(project.folder)) {
            var follower = new Follower(feed);

            other.create("Third");
            follower.until("ticket.created", "FIX-3");
            other.comment("FIX-3", "first");
            follower.until("ticket.commented", "FIX-3");
            other.comment("FIX-3", "second");
            follower.until("ticket.commented", "FIX-3");
            other.call("epic_create", "{\"title\":\"Users\"}");
            follower.until("epic.created", "USERS-1");

            assertThat(follower.facts())
                    .containsExactly(
                            "ticket.created FIX-3",
                            "ticket.commented FIX-3",
                            "ticket.commented FIX-3",
                            "epic.created USERS-1");
        }
    }

    @Test
    void each_fact_comes_once_and_in_order_though_commit_and_watch_both_show_it()
            throws InterruptedException {
        try (ChangeFeed feed = project.feed(true);
                Project other = Project.open(project.folder)) {
            var follower = new Follower(feed);

            for (int i = 0; i < 20; i++) {
                project.comment("FIX-1", "own " + i);
                other.comment("FIX-2", "other " + i);
            }
            other.create("Last");
            follower.until("ticket.created", "FIX-3");

            assertThat(follower.facts().stream().filter("ticket.commented FIX-1"::equals))
                    .hasSize(20);
            assertThat(follower.facts().stream().filter("ticket.commented FIX-2"::equals))
                    .hasSize(20);
            assertThat(follower.heard).extracting(Change::position).isSorted();
            assertThat(new HashSet<>(follower.heard)).hasSameSizeAs(follower.heard);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_a_merge_brings_comes_now_although_it_is_older(boolean isWatching)
            throws IOException, InterruptedException {
        project.commitAll();
        project.git("checkout", "-q", "-b", "side");
        project.comment("FIX-1", "on the side");
        project.create("Of the side");
        project.commitAll();
        project.git("checkout", "-q", "main");
        try (ChangeFeed feed = project.feed(isWatching)) {
            var follower = new Follower(feed);
            project.comment("FIX-2", "later, on main");
            Change before = follower.until("ticket.commented", "FIX-2");
            project.commitAll();

            project.git("merge", "-q", "--no-edit", "side");

            Change merged = follower.until("ticket.commented", "FIX-1");
            assertThat(merged.position()).isGreaterThan(before.position());
            assertThat(at(merged)).isLessThan(at(before));
            project.comment("FIX-2", "the end");
            follower.until("ticket.commented", "FIX-2");
            assertThat(follower.facts()).containsOnlyOnce("ticket.created FIX-3");
            assertThat(follower.facts()).containsOnlyOnce("ticket.commented FIX-1");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_ticket_that_a_checkout_takes_and_brings_back_has_changed_and_is_told_no_fact_again(
            boolean isWatching) throws IOException, InterruptedException {
        project.commitAll();
        project.git("checkout", "-q", "-b", "more");
        project.create("Third");
        project.comment("FIX-3", "a fact");
        project.commitAll();
        try (ChangeFeed feed = project.feed(isWatching)) {
            var follower = new Follower(feed);

            project.git("checkout", "-q", "main");
            Change gone = follower.until(Told.CHANGED, "FIX-3");
            project.git("checkout", "-q", "more");
            follower.until(Told.CHANGED, "FIX-3");

            assertThat(gone.told().uris()).contains("ticket://FIX-3", "tickets://board");
            assertThat(Json.write(gone.told().data())).contains("\"ticket://FIX-3\"");
            assertThat(follower.facts()).isEmpty();
        }
    }

    @Test
    void a_branch_without_tickets_ends_nothing() throws IOException, InterruptedException {
        Files.writeString(project.folder.resolve("README.md"), "hello");
        project.git("add", "README.md");
        project.git("commit", "-q", "-m", "no tickets");
        project.git("branch", "bare");
        project.commitAll();
        try (ChangeFeed feed = project.feed(true)) {
            var follower = new Follower(feed);

            project.git("checkout", "-q", "bare");
            follower.until(Told.CHANGED, "FIX-1");
            project.git("checkout", "-q", "main");
            follower.until(Told.CHANGED, "FIX-1");
            project.comment("FIX-1", "back again");

            follower.until("ticket.commented", "FIX-1");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_file_that_is_edited_by_hand_has_changed(boolean isWatching)
            throws IOException, InterruptedException {
        Path file = project.folder.resolve(".tickets/tickets/01/FIX-1.yaml");
        try (ChangeFeed feed = project.feed(isWatching)) {
            var follower = new Follower(feed);

            Files.writeString(file, Files.readString(file).replace("First", "By hand"));

            Told told = follower.next().told();
            assertThat(told.isFact()).isFalse();
            assertThat(told.subjects()).containsExactly("FIX-1");
        }
    }

    @Test
    void a_fact_in_a_file_that_could_not_be_read_comes_when_it_can() throws Exception {
        project.comment("FIX-1", "for its folder");
        Path ticket = project.folder.resolve(".tickets/tickets/01/FIX-1.yaml");
        String sound = Files.readString(ticket);
        try (ChangeFeed feed = project.feed(true)) {
            var follower = new Follower(feed);
            Files.writeString(ticket, "id: [broken");
            follower.until(Told.CHANGED, "FIX-1");
            Path fact = beside(ticket).getFirst();
            String uid = "019ac000-0000-7000-8000-000000000001";
            Files.writeString(
                    fact.resolveSibling(uid + ".yaml"),
                    Files.readString(fact).replace(uidOf(fact), uid));
            follower.until(Told.CHANGED, "FIX-1");

            Files.writeString(ticket, sound);

            follower.until("ticket.commented", "FIX-1");
        }
    }

    @Test
    void resources_are_told_of_once_for_what_changes() throws InterruptedException {
        try (ChangeFeed feed = project.feed(true);
                Project other = Project.open(project.folder)) {
            var follower = new Follower(feed);

            other.comment("FIX-1", "hello");
            follower.until("ticket.commented", "FIX-1");
            project.create("Third");
            follower.until("ticket.created", "FIX-3");
            project.create("Fourth");
            follower.until("ticket.created", "FIX-4");

            assertThat(project.touched)
                    .contains("ticket://FIX-1", "ticket://FIX-3", "tickets://board");
        }
    }

    @Test
    void after_the_end_readers_get_what_is_left_and_then_the_end() throws InterruptedException {
        ChangeFeed feed = project.feed(true);
        long begin = feed.last();
        project.create("Third");
        feed.close();

        assertThat(feed.after(begin, _ -> true, 9, Duration.ofSeconds(5)))
                .isInstanceOf(Window.Changes.class);
        assertThat(feed.after(feed.last(), _ -> true, 9, Duration.ofSeconds(5)))
                .isEqualTo(new Window.Ended());
    }

    private static String at(Change change) {
        return ((Node.Text) Objects.requireNonNull(change.told().data().values().get("at")))
                .value();
    }

    private static List<Path> beside(Path ticket) throws IOException {
        try (var files = Files.list(ticket.resolveSibling("FIX-1"))) {
            return files.toList();
        }
    }

    private static String uidOf(Path fact) {
        return fact.getFileName().toString().replace(".yaml", "");
    }
}
