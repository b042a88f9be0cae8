package dev.repotickets.tools.exchange.foreign;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.problem.Closest;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.Quoted;
import dev.repotickets.tools.exchange.Batch;
import dev.repotickets.tools.exchange.ForeignTicket;
import dev.repotickets.tools.exchange.Loss;
import dev.repotickets.tools.source.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A table whose first record names the columns. What a cell holds is text and nothing else: a
/// formula stays what it is. The `id` is what a row is found by when it is imported again; without
/// one, its title is.
public final class CsvImport {
    private static final Map<String, String> COLUMNS = columns();

    private CsvImport() {}

    public static Batch read(Source source, Configuration rules) {
        List<List<String>> records = CsvReader.read(source.text());
        if (records.isEmpty()) {
            throw invalid(source.name() + " is empty", "The first line names the columns.");
        }
        List<String> names = records.getFirst().stream().map(CsvImport::column).toList();
        if (!names.contains("title")) {
            throw invalid(source.name() + " has no column title", "Name one title.");
        }
        var losses = new ArrayList<Loss>();
        var tickets = new ArrayList<ForeignTicket>();
        for (List<String> record : records.subList(1, records.size())) {
            if (record.size() > names.size()) {
                throw invalid(
                        "record "
                                + (tickets.size() + 2)
                                + " has more fields than there are columns",
                        "Quote fields that hold a comma.");
            }
            var row = new LinkedHashMap<String, String>();
            for (int i = 0; i < record.size(); i++) {
                row.put(names.get(i), record.get(i));
            }
            tickets.add(ticket(row, rules, losses));
        }
        return Drafting.batch("csv", tickets, losses);
    }

    private static ForeignTicket ticket(
            Map<String, String> row, Configuration rules, List<Loss> losses) {
        String id = cell(row, "id").or(() -> cell(row, "title")).orElse("");
        var draft = new Drafting(id, rules, losses);
        for (String field :
                List.of(
                        "title",
                        "description",
                        "type",
                        "assignee",
                        "reporter",
                        "created_at",
                        "due",
                        "story_points",
                        "estimated_hours")) {
            draft.put(field, cell(row, field));
        }
        draft.status(cell(row, "status"))
                .priority(cell(row, "priority"))
                .labels(several(row, "labels"));
        return draft.ticket(several(row, "blocked_by"), cell(row, "parent"), List.of());
    }

    private static Optional<String> cell(Map<String, String> row, String name) {
        return Optional.ofNullable(row.get(name)).map(String::strip).filter(it -> !it.isEmpty());
    }

    private static List<String> several(Map<String, String> row, String name) {
        return cell(row, name).stream()
                .flatMap(it -> Arrays.stream(it.split("[,;]", -1)))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private static String column(String header) {
        String name = header.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
        String field = COLUMNS.get(name);
        if (field == null) {
            String near = Closest.suggestion(name, COLUMNS.keySet());
            throw invalid(
                    "there is no column " + Quoted.text(header),
                    near.isEmpty()
                            ? "Columns: " + String.join(", ", COLUMNS.keySet()) + "."
                            : near);
        }
        return field;
    }

    private static Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        for (String names :
                List.of(
                        "id key",
                        "title summary name",
                        "description body",
                        "status state",
                        "priority",
                        "type issue_type",
                        "assignee",
                        "reporter",
                        "labels tags",
                        "created_at created",
                        "updated_at updated",
                        "due due_date",
                        "story_points points",
                        "estimated_hours estimate",
                        "parent parent_ticket_id",
                        "blocked_by")) {
            String first = names.split(" ")[0];
            for (String name : names.split(" ")) {
                columns.put(name, first);
            }
        }
        return columns;
    }

    private static RuntimeException invalid(String message, String advice) {
        return new Problem.InvalidArgument("path", message, advice).toException();
    }
}
