package dev.repotickets.assignmodel.familiarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Prints the table of docs/assignment-evaluation.md: who resolves this ticket?
///
/// ```
/// ./mvnw -pl assign-model -am test -Pevaluate -Dtest=ResolverEvaluation \
///     -Dtickets=FILE -Dtest.from=2021-01-01 -Dtest.to=2022-01-01
/// ```
///
/// `tickets` is another file than the one that comes along, in its format, gzipped where its name
/// ends in `.gz`; its path is absolute or from where Maven was started. What was resolved before
/// `test.from` is learned from, what was resolved from then on to before `test.to` is asked; both
/// are days in UTC.
@Tag("evaluate")
final class ResolverEvaluation {

    @Test
    void who_resolves_this_ticket() throws IOException {
        Trial trial = trial();

        System.out.println(trial.table());

        assertThat(trial.of(Trial.LEARNED).tickets())
                .as("tickets of these days that a candidate resolved")
                .isPositive();
        assertThat(trial.of(Trial.LEARNED).first())
                .isGreaterThan(trial.of(Baselines.NEAREST).first());
    }

    static void main() throws IOException {
        System.out.println(trial().table());
    }

    private static Trial trial() throws IOException {
        return Trial.of(lines(), day("test.from", "2021-01-01"), day("test.to", "2022-01-01"));
    }

    private static List<Resolved> lines() throws IOException {
        String file = System.getProperty("tickets", "");
        if (file.isEmpty()) {
            return ResolvedFile.own();
        }
        Path path = Path.of(file);
        return ResolvedFile.read(Files.exists(path) ? path : Path.of("..").resolve(path));
    }

    private static Instant day(String property, String usual) {
        return LocalDate.parse(System.getProperty(property, usual))
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }
}
