package dev.repotickets.assignmodel.familiarity;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.problem.Quoted;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// Lines of the past in a file: tab-separated, UTF-8, without quoting, gzipped where its name ends
/// in `.gz`. Its header names the columns, in any order; `description` and others are not read.
final class ResolvedFile {
    private static final List<String> NEEDED =
            List.of(
                    "ticket",
                    "resolved_at",
                    "assignee",
                    "type",
                    "component",
                    "modules",
                    "complexity",
                    "title");
    private static final String OWN = "kafka-tickets-before-2022.tsv.gz";

    private ResolvedFile() {}

    /// The one that comes along.
    static List<Resolved> own() {
        try (InputStream bytes =
                new GZIPInputStream(
                        Objects.requireNonNull(ResolvedFile.class.getResourceAsStream(OWN)))) {
            return read(OWN, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Resolved> read(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain =
                        file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
            return read(file.toString(), plain);
        }
    }

    private static List<Resolved> read(String name, InputStream bytes) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        List<String> header = cells(Objects.requireNonNullElse(reader.readLine(), ""));
        for (String column : NEEDED) {
            if (!header.contains(column)) {
                throw problem(name, 1, "there is no column " + Quoted.text(column));
            }
        }
        var lines = new ArrayList<Resolved>();
        String line = reader.readLine();
        for (int number = 2; line != null; number++) {
            lines.add(parsed(name, number, header, cells(line)));
            line = reader.readLine();
        }
        return lines;
    }

    private static Resolved parsed(String name, int number, List<String> header, List<String> row) {
        if (row.size() != header.size()) {
            throw problem(
                    name, number, row.size() + " cells where the header has " + header.size());
        }
        String[] cells =
                NEEDED.stream().map(it -> row.get(header.indexOf(it))).toArray(String[]::new);
        var modules = new TreeSet<String>();
        Stream.of(cells[5].split(",")).filter(it -> !it.isEmpty()).forEach(modules::add);
        try {
            int complexity = Integer.parseInt(cells[6]);
            var topic = new Topic(cells[3], cells[4], modules, complexity, cells[7]);
            return new Resolved(cells[0], Instant.parse(cells[1]), cells[2], topic);
        } catch (DateTimeParseException _) {
            throw problem(
                    name, number, "resolved_at " + Quoted.text(cells[1]) + " is not a moment");
        } catch (NumberFormatException _) {
            throw problem(
                    name, number, "complexity " + Quoted.text(cells[6]) + " is not a whole number");
        } catch (ProblemException e) {
            throw problem(name, number, e.problem().message());
        }
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split("\t", -1));
    }

    private static ProblemException problem(String name, int number, String message) {
        return new Problem.InvalidArgument(
                        "tickets",
                        name + ":" + number + ": " + message,
                        "The columns are " + String.join(", ", NEEDED) + ".")
                .toException();
    }
}
