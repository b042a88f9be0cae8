package dev.repotickets.core.store.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RecoveryTest {
    private static final StorePath FILE = StorePath.content("tickets/3F/A.yaml");
    private static final StorePath PARKED = StorePath.state("parked");

    private final SimDisk disk = new SimDisk();

    private Checkout open(String boot) {
        return Checkout.open(
                disk,
                new FreeLock(),
                new FreeLock(),
                new Surroundings(1, "test", boot, new Random(3)));
    }

    @Test
    void the_next_process_completes_a_write_whose_process_died_after_the_commit_point() {
        put(open("boot"), "one");
        dieBefore("rename", "two");

        assertThat(text(open("boot"))).isEqualTo("two");
    }

    @Test
    void a_write_whose_process_died_before_the_commit_point_never_was() {
        put(open("boot"), "one");
        dieBefore("append", "two");

        assertThat(text(open("boot"))).isEqualTo("one");
    }

    @Test
    void an_edit_from_outside_stays_and_the_unfinished_write_is_parked() {
        put(open("boot"), "one");
        dieBefore("rename", "ours");
        disk.writeFromOutside(FILE, bytes("theirs"));

        var recovered = open("boot");

        assertThat(text(recovered)).isEqualTo("theirs");
        assertThat(parked(recovered)).containsExactly("ours");
    }

    @Test
    void a_folder_in_place_of_the_file_stays_and_the_unfinished_write_is_parked() {
        put(open("boot"), "one");
        dieBefore("rename", "two");
        disk.replaceByFolder(FILE);

        var recovered = open("boot");

        assertThat(recovered.<Found>read(view -> view.look(FILE)))
                .isEqualTo(new Found.Refused(Found.Reason.FOLDER));
        assertThat(parked(recovered)).containsExactly("two");
    }

    @Test
    void a_file_in_place_of_the_folder_stays_and_the_unfinished_write_is_parked() {
        put(open("boot"), "one");
        dieBefore("rename", "two");
        disk.replaceByFile(FILE.parent());

        var recovered = open("boot");

        assertThat(parked(recovered)).containsExactly("two");
        assertThat(recovered.<Found>read(view -> view.look(FILE.parent())))
                .isInstanceOf(Found.Present.class);
    }

    @Test
    void after_a_power_cut_the_log_wins_and_what_it_replaces_is_parked() {
        put(open("boot"), "one");
        disk.writeFromOutside(FILE, bytes("theirs"));

        var recovered = open("next boot");

        assertThat(text(recovered)).isEqualTo("one");
        assertThat(parked(recovered)).containsExactly("theirs");
    }

    @Test
    void an_edit_from_outside_after_a_finished_write_is_nobodys_business() {
        put(open("boot"), "one");
        disk.writeFromOutside(FILE, bytes("theirs"));

        var recovered = open("boot");

        assertThat(text(recovered)).isEqualTo("theirs");
        assertThat(disk.list(PARKED)).isEmpty();
    }

    @Test
    void a_failed_force_stops_the_process_from_writing_and_tells_that_the_outcome_is_unknown() {
        var checkout = open("boot");
        put(checkout, "one");
        disk.failNextForce(new Random(1));

        assertThatThrownBy(() -> put(checkout, "two"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isInstanceOf(Problem.UnknownOutcome.class));
        assertThatThrownBy(() -> put(checkout, "three"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isInstanceOf(Problem.ReadOnly.class));
        assertThat(text(checkout)).isEqualTo("one");
        assertThat(text(open("boot"))).isEqualTo("two");
    }

    @Test
    void a_full_disk_is_named_and_leaves_no_stage_behind() {
        var checkout = open("boot");
        put(checkout, "one");
        disk.watch((step, _) -> {
            if (step.is("append")) {
                throw new SimDisk.DiskFull(5);
            }
        });

        assertThatThrownBy(() -> put(checkout, "two"))
                .hasMessageContaining("no space left")
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isInstanceOf(Problem.LimitExceeded.class));
        disk.watch((_, _) -> {});
        assertThat(disk.list(FILE.parent())).containsExactly("A.yaml");
        put(checkout, "three");
        assertThat(text(open("next boot"))).isEqualTo("three");
    }

    @Test
    void a_folder_that_may_not_be_written_is_named_as_such() {
        var checkout = open("boot");
        put(checkout, "one");
        disk.watch((step, _) -> {
            throw new AccessDeniedException(step.path().toString());
        });

        assertThatThrownBy(() -> put(checkout, "two"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isInstanceOf(Problem.ReadOnly.class));
        assertThat(text(checkout)).isEqualTo("one");
    }

    @Test
    void what_a_dead_process_left_is_read_as_it_is_where_nothing_can_be_written() {
        put(open("boot"), "one");
        dieBefore("rename", "two");
        disk.watch((step, _) -> {
            throw new AccessDeniedException(step.path().toString());
        });

        assertThat(text(open("boot"))).isEqualTo("one");
    }

    @Test
    void a_stage_that_somebody_prepared_is_left_alone() {
        var taken = new Random(3).nextLong();
        var trap = FILE.parent().child(".tmp-%016x".formatted(taken));
        put(open("boot"), "one");
        disk.writeFromOutside(trap, bytes("trap"));

        put(open("boot"), "two");

        assertThat(text(open("boot"))).isEqualTo("two");
        assertThat(disk.head(trap, 10)).isEqualTo(bytes("trap"));
    }

    @Test
    void a_log_of_a_newer_version_is_left_alone() {
        var checkout = open("boot");
        put(checkout, "one");
        var log = StorePath.state("log");
        disk.writeFromOutside(log, bytes("RTLOG\u0002" + "x".repeat(5000)));

        assertThatThrownBy(() -> put(checkout, "two")).hasMessageContaining("newer version");
        assertThat(disk.head(log, 7)).isEqualTo(bytes("RTLOG\u0002x"));
    }

    private void dieBefore(String verb, String text) {
        var checkout = open("boot");
        disk.watch((step, _) -> {
            if (step.is(verb)) {
                throw new IllegalStateException("killed");
            }
        });
        assertThatThrownBy(() -> put(checkout, text)).hasMessage("killed");
        disk.watch((_, _) -> {});
    }

    private List<String> parked(Checkout checkout) {
        return disk.list(PARKED).stream()
                .map(name -> checkout.read(view -> view.read(PARKED.child(name))))
                .map(bytes -> new String(bytes.orElseThrow(), UTF_8))
                .toList();
    }

    private static void put(Checkout checkout, String text) {
        checkout.write(tx -> {
            tx.put(FILE, bytes(text));
            return "";
        });
    }

    private static String text(Checkout checkout) {
        return checkout.read(view -> new String(view.read(FILE).orElseThrow(), UTF_8));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
