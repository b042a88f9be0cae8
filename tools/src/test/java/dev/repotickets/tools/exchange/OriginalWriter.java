package dev.repotickets.tools.exchange;

import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Makes up repositories of the original program: tickets that name each other at both ends and at
/// one, epics, backlog items, with texts that YAML has trouble with.
final class OriginalWriter {
    private static final List<String> TEXTS =
            List.of(
                    "1E-1",
                    "0o17",
                    "no",
                    "null",
                    "~",
                    "a: b",
                    "# not a comment",
                    "- item",
                    "it's \"quoted\"",
                    "Größe 日本 \ud83d\ude00",
                    "two\nlines\n\nand a gap",
                    "  spaces around  ",
                    "\ttab",
                    "=cmd()",
                    "a long text that goes on ".repeat(12).strip(),
                    "back\\slash",
                    "\u2028 separator");
    private static final List<String> STATUSES =
            List.of("open", "in-progress", "blocked", "closed", "cancelled", "review", "bogus");

    private final RandomGenerator random;

    OriginalWriter(RandomGenerator random) {
        this.random = random;
    }

    /// The files, by path; each is one map of plain data.
    Map<String, Node.Fields> files() {
        var files = new LinkedHashMap<String, Node.Fields>();
        List<String> ids = new ArrayList<>();
        int count = random.nextInt(1, 12);
        for (int i = 1; i <= count; i++) {
            ids.add((random.nextBoolean() ? "FIX-" : "LOGIN-") + i);
        }
        for (String id : ids) {
            String status = any(STATUSES);
            String folder = status.startsWith("c") ? "closed/" : "open/";
            files.put(folder + id + ".yaml", ticket(id, status, ids));
        }
        files.put("epics/USER-1.yaml", epic(ids));
        files.put("backlog/USER-1.yaml", item(ids));
        return files;
    }

    /// Writes them in JSON's quoting, which is YAML as well.
    static void write(Map<String, Node.Fields> files, Path folder) throws IOException {
        for (Map.Entry<String, Node.Fields> entry : files.entrySet()) {
            Path file = folder.resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            var text = new StringBuilder();
            entry.getValue()
                    .values()
                    .forEach((name, value) ->
                            text.append(name).append(": ").append(Json.write(value)).append('\n'));
            Files.writeString(file, text.toString());
        }
    }

    private Node.Fields ticket(String id, String status, List<String> ids) {
        var fields = new LinkedHashMap<String, Node>();
        put(fields, "id", id, "title", text().strip(), "description", text(), "status", status);
        put(fields, "priority", any(List.of("critical", "high", "medium", "low", "urgent")));
        put(
                fields,
                "reporter",
                "Ann",
                "reporter_email",
                "ann@x.io",
                "assignee",
                any(List.of("no", "bob", "0o17")));
        put(fields, "created_at", time(), "updated_at", time());
        put(fields, "epic_id", random.nextBoolean() ? "USER-1" : "GONE-1");
        fields.put("labels", texts(List.of("bug", "ui", "größe")));
        fields.put("blocked_by", texts(ids));
        fields.put("blocks", texts(ids));
        fields.put("related_to", texts(ids));
        fields.put("child_ticket_ids", texts(ids));
        fields.put("estimated_hours", Node.text("8.0"));
        fields.put("story_points", Node.text("5"));
        fields.put("comments", notes("content", text()));
        fields.put("journal_entries", notes("content", text()));
        fields.put("time_logs", notes("start_time", time()));
        fields.put("requirements", notes("title", text()));
        if (random.nextInt(4) == 0) {
            put(fields, "custom_key", text());
        }
        return new Node.Fields(fields);
    }

    private Node.Fields epic(List<String> ids) {
        var fields = new LinkedHashMap<String, Node>();
        put(fields, "id", "USER-1", "title", text().strip(), "status", "active");
        put(fields, "priority", "high", "created_at", time(), "target_date", "2099-06-30T00:00:00");
        fields.put("ticket_ids", texts(ids));
        return new Node.Fields(fields);
    }

    private Node.Fields item(List<String> ids) {
        var fields = new LinkedHashMap<String, Node>();
        put(fields, "id", "USER-1", "title", text().strip(), "status", "in-progress");
        put(fields, "item_type", "technical_debt", "risk_level", "low", "created_at", time());
        put(fields, "priority", "low", "sprint_id", "SPRINT-1", "sprint_name", "First");
        put(fields, "ticket_id", ids.getFirst(), "updated_at", time());
        return new Node.Fields(fields);
    }

    private Node notes(String field, String value) {
        var notes = new ArrayList<Node>();
        for (int i = random.nextInt(3); i > 0; i--) {
            var fields = new LinkedHashMap<String, Node>();
            put(fields, "id", "%08x".formatted(random.nextInt()), "author", "Ann", field, value);
            put(fields, "created_at", time());
            notes.add(new Node.Fields(fields));
        }
        return new Node.Items(notes);
    }

    private Node texts(List<String> from) {
        return new Node.Items(
                from.stream().filter(_ -> random.nextInt(4) == 0).map(Node::text).toList());
    }

    private static void put(Map<String, Node> fields, String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], Node.text(pairs[i + 1]));
        }
    }

    private String time() {
        return "2026-11-%02dT07:%02d:30.%06d"
                .formatted(random.nextInt(1, 28), random.nextInt(60), random.nextInt(1_000_000));
    }

    private String text() {
        return any(TEXTS);
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
