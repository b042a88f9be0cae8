package dev.repotickets.core.store.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CrashTest {

    @Test
    void a_power_cut_at_any_step_loses_no_acknowledged_write_and_halves_none() {
        expectNoViolation(CrashRuns.powerCuts(14_000, UnaryOperator.identity()));
    }

    @Test
    void a_kill_at_any_step_loses_no_acknowledged_write_and_halves_none() {
        expectNoViolation(CrashRuns.kills(6_000, UnaryOperator.identity()));
    }

    @Test
    void a_full_disk_at_any_byte_changes_nothing() {
        expectNoViolation(CrashRuns.fullDisks(4_000, 97, UnaryOperator.identity()));
    }

    @Test
    void a_failed_force_at_any_step_loses_no_acknowledged_write_and_halves_none() {
        expectNoViolation(CrashRuns.failedForces(6_000, UnaryOperator.identity()));
    }

    @ParameterizedTest
    @EnumSource
    void the_lab_catches_the_protocol_when_it_is_broken_on_purpose(Mutant mutant) {
        var tally =
                switch (mutant) {
                    case FAILED_FORCE_IS_TRIED_AGAIN -> CrashRuns.failedForces(4_000, mutant::on);
                    case RENAME_BEFORE_THE_LOG_IS_FORCED,
                            LOG_IS_NOT_FORCED,
                            CHECKPOINT_FORCES_NO_FILES,
                            CHECKPOINT_FORCES_NO_FOLDERS ->
                            CrashRuns.powerCuts(3_000, mutant::on);
                    case CHECKSUM_IS_IGNORED -> CrashRuns.powerCuts(12_000, mutant::on);
                };

        System.out.println("with the bug " + mutant + ", " + tally);
        assertThat(tally.violations()).isPositive();
    }

    @Test
    @Tag("soak")
    void half_a_million_states_hold_no_violation() {
        expectNoViolation(CrashRuns.powerCuts(250_000, UnaryOperator.identity()));
        expectNoViolation(CrashRuns.kills(100_000, UnaryOperator.identity()));
        expectNoViolation(CrashRuns.fullDisks(75_000, 7, UnaryOperator.identity()));
        expectNoViolation(CrashRuns.failedForces(75_000, UnaryOperator.identity()));
    }

    private static void expectNoViolation(CrashRuns.Tally tally) {
        System.out.println(tally);
        assertThat(tally.violations()).isZero();
    }
}
