package dev.repotickets.server.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What a position is worth after the server was started anew.
@Timeout(60)
class RestartTest {
    @TempDir private Path folder;
    private Project project;
    private long begin;
    private long end;

    @BeforeEach
    void a_server_that_told_two_changes() throws IOException, InterruptedException {
        project = Project.create(folder.resolve("project"));
        project.create("First");
        try (ChangeFeed feed = project.feed(true)) {
            var follower = new Follower(feed);
            begin = feed.last();
            project.comment("FIX-1", "one");
            follower.until("ticket.commented", "FIX-1");
            project.comment("FIX-1", "two");
            end = follower.until("ticket.commented", "FIX-1").position();
        }
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void a_position_from_before_goes_on_where_it_was() throws InterruptedException {
        try (ChangeFeed feed = project.feed(true)) {
            var follower = new Follower(feed, begin);
            project.comment("FIX-1", "three");

            for (int i = 0; i < 3; i++) {
                follower.until("ticket.commented", "FIX-1");
            }
            assertThat(follower.heard).hasSize(3);
            assertThat(follower.heard.get(1).position()).isEqualTo(end);
            assertThat(follower.heard.get(2).position()).isGreaterThan(end);
        }
    }

    @Test
    void what_changed_while_nobody_looked_makes_every_earlier_position_lost()
            throws InterruptedException {
        project.comment("FIX-1", "unseen");

        try (ChangeFeed feed = project.feed(true)) {
            assertThat(after(feed, end)).isEqualTo(new Window.Lost(feed.last()));
            assertThat(feed.last()).isGreaterThan(end);
        }
    }

    @Test
    void a_damaged_file_makes_every_earlier_position_lost()
            throws IOException, InterruptedException {
        Path file = project.folder.resolve(".git/tickets/cache/changes/changes.jsonl");
        String kept = Files.readString(file);
        Files.writeString(file, kept.substring(0, kept.length() - 5));

        try (ChangeFeed feed = project.feed(true)) {
            assertThat(after(feed, end)).isEqualTo(new Window.Lost(feed.last()));
            assertThat(feed.last()).isGreaterThan(end);
        }
    }

    @Test
    void a_position_that_was_never_given_is_lost() throws InterruptedException {
        try (ChangeFeed feed = project.feed(true)) {
            assertThat(after(feed, end + 1)).isEqualTo(new Window.Lost(end));
            assertThat(after(feed, begin - 1)).isEqualTo(new Window.Lost(end));
            assertThat(after(feed, -1)).isEqualTo(new Window.Lost(end));
        }
    }

    @Test
    void two_servers_at_once_have_positions_that_are_not_taken_for_each_others()
            throws InterruptedException {
        try (ChangeFeed feed = project.feed(true);
                Project other = Project.open(project.folder);
                ChangeFeed second = other.feed(true)) {
            var follower = new Follower(feed);
            var secondFollower = new Follower(second);

            other.comment("FIX-1", "three");

            Change first = follower.until("ticket.commented", "FIX-1");
            Change same = secondFollower.until("ticket.commented", "FIX-1");
            assertThat(after(second, first.position())).isInstanceOf(Window.Lost.class);
            assertThat(after(feed, same.position())).isInstanceOf(Window.Lost.class);
        }
    }

    private static Window after(ChangeFeed feed, long position) throws InterruptedException {
        return feed.after(position, _ -> true, 10, Duration.ZERO);
    }
}
