package dev.repotickets.tools.exchange.foreign;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.yaml.YamlDocument;
import dev.repotickets.core.yaml.YamlFault;
import dev.repotickets.core.yaml.YamlReader;
import dev.repotickets.tools.exchange.ForeignTicket;
import dev.repotickets.tools.exchange.Loss;
import dev.repotickets.tools.source.Source;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One task of Backlog.md: fields in YAML between two lines of three dashes, then sections.
///
/// Its times have no zone and are those of UTC, which is what Backlog.md writes.
record BacklogTask(String file, Node.Fields fields, String body) {
    private static final Pattern FRAME =
            Pattern.compile("\\A---[ \\t]*\\n(.*?\\n)?---[ \\t]*(?:\\n|\\z)", Pattern.DOTALL);
    private static final int DAY = 10;
    private static final Set<String> KNOWN =
            Set.of(
                    "id",
                    "title",
                    "status",
                    "type",
                    "assignee",
                    "reporter",
                    "labels",
                    "dependencies",
                    "priority",
                    "created_date",
                    "parent",
                    "parent_task_id",
                    "updated_date",
                    "ordinal",
                    "subtasks");

    /// `file` is what it is called in reports.
    static BacklogTask of(Source source, String file) {
        String text = source.text().replace("\r\n", "\n");
        Matcher frame = FRAME.matcher(text);
        if (!frame.find()) {
            throw invalid(file + ":1: there are no fields between two lines of ---");
        }
        String front = Optional.ofNullable(frame.group(1)).orElse("");
        var task =
                switch (YamlReader.readForeign(front.getBytes(StandardCharsets.UTF_8))) {
                    case YamlDocument document ->
                            new BacklogTask(file, document.fields(), text.substring(frame.end()));
                    case YamlFault(int line, String reason) ->
                            throw invalid(file + ":" + (line + 1) + ": " + reason);
                };
        if (task.text("id").isEmpty() || task.text("title").isEmpty()) {
            throw invalid(file + ":2: there is no id or no title");
        }
        return task;
    }

    ForeignTicket ticket(boolean isDraft, Configuration rules, List<Loss> losses) {
        String id = id(text("id").orElse(""));
        var draft = new Drafting(id, rules, losses);
        var body = BacklogBody.of(body());
        List<String> assignees = names("assignee");
        draft.put("title", text("title"))
                .put("type", text("type"))
                .put("description", Optional.of(body.description()))
                .put("created_at", text("created_date").map(this::moment))
                .put("assignee", assignees.stream().findFirst())
                .put("reporter", names("reporter").stream().findFirst())
                .priority(text("priority"))
                .labels(texts("labels"))
                .requirements(body.criteria());
        if (isDraft) {
            draft.lose("was a draft and is " + rules.defaultStatus() + " here");
        } else {
            draft.status(text("status"));
        }
        assignees.stream()
                .skip(1)
                .forEach(it -> draft.lose("its assignee " + it + " is not carried over"));
        fields.values().entrySet().stream()
                .filter(it -> !KNOWN.contains(it.getKey()) && !isEmpty(it.getValue()))
                .forEach(it -> draft.lose("its " + it.getKey() + " is not carried over"));
        return draft.ticket(
                texts("dependencies").stream().map(BacklogTask::id).toList(),
                text("parent_task_id").or(() -> text("parent")).map(BacklogTask::id),
                List.of());
    }

    /// Backlog.md finds its ids whatever their case.
    private static String id(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }

    private Optional<String> text(String name) {
        return Drafting.text(fields, name);
    }

    /// The texts of a list, or the one that stands there alone.
    private List<String> texts(String name) {
        return Stream.concat(
                        text(name).stream(),
                        Drafting.items(fields, name).stream()
                                .filter(Node.Text.class::isInstance)
                                .map(it -> ((Node.Text) it).value()))
                .filter(it -> !it.isBlank())
                .toList();
    }

    private List<String> names(String name) {
        return texts(name).stream().map(it -> it.replaceFirst("^@", "")).toList();
    }

    private static boolean isEmpty(Node node) {
        return switch (node) {
            case Node.Nothing _ -> true;
            case Node.Text(String value) -> value.isBlank();
            case Node.Items(List<Node> values) -> values.isEmpty();
            case Node.Fields(var values) -> values.isEmpty();
            case Node.Numeral _, Node.Truth _ -> false;
        };
    }

    private String moment(String text) {
        String iso = text.strip().replace(' ', 'T');
        try {
            if (iso.length() == DAY) {
                return LocalDate.parse(iso).atStartOfDay(ZoneOffset.UTC).toInstant().toString();
            }
            return iso.endsWith("Z")
                    ? OffsetDateTime.parse(iso).toInstant().toString()
                    : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC).toString();
        } catch (DateTimeException _) {
            throw invalid(file + ": created_date " + Quoted.text(text) + " is not a time");
        }
    }

    private static RuntimeException invalid(String message) {
        return new Problem.InvalidArgument(
                        "path",
                        message + "; nothing was imported",
                        "Each file begins so: ---, id: task-1, title: ..., ---. Mend it, or move"
                                + " it out of the folder.")
                .toException();
    }
}
