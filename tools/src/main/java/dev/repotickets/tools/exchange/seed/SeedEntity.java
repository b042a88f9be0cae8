package dev.repotickets.tools.exchange.seed;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Shape;
import dev.repotickets.tools.exchange.DerivedUid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// What tickets, epics and backlog items of the original have in common, on the way to ours. It
/// belongs to one file.
final class SeedEntity {
    private static final int LONGEST_LABEL = 64;

    private final SeedFile file;
    private final SeedTimes times;
    private final Finds finds;
    private final String id;

    SeedEntity(SeedFile file, SeedTimes times, Finds finds, String id) {
        this.file = file;
        this.times = times;
        this.finds = finds;
        this.id = id;
    }

    /// Reads one file; a problem in it names the file.
    static <T> T read(SeedFile file, Supplier<T> work) {
        try {
            return work.get();
        } catch (ProblemException e) {
            String said = e.problem().message();
            throw new Problem.InvalidArgument(
                            "path",
                            said.startsWith(file.path())
                                    ? said
                                    : file.path() + ": " + said + "; nothing was imported",
                            e.problem().advice().isEmpty()
                                    ? "Mend the file in an editor, or move it out of the folder."
                                    : e.problem().advice())
                    .toException();
        }
    }

    /// The fields that every kind has, and those that need no change. What is not among the known
    /// ones keeps the file as a whole.
    Map<String, Node> begun(List<String> asTheyAre, Set<String> otherwise) {
        var fields = new LinkedHashMap<String, Node>();
        file.fields()
                .values()
                .forEach((name, value) -> {
                    if (asTheyAre.contains(name)) {
                        fields.put(name, value);
                    } else if (!otherwise.contains(name)) {
                        finds.lose(file, "has the unknown key " + name);
                    }
                });
        fields.put("id", Node.text(id));
        fields.put("uid", Node.text(DerivedUid.of(createdAt(), file.subject(), "id").value()));
        fields.put("created_at", Node.text(createdAt().toString()));
        fields.put("labels", new Node.Items(labels()));
        return fields;
    }

    SeedParts parts() {
        return new SeedParts(file, times, finds);
    }

    /// When it was made; where it does not say, when it was last changed, or 1970.
    Instant createdAt() {
        return moment("created_at").or(this::updatedAt).orElse(Instant.EPOCH);
    }

    Optional<Instant> updatedAt() {
        return moment("updated_at");
    }

    <T extends Record> T as(Class<T> type, Map<String, Node> fields) {
        return Shape.of(type).readText(new Node.Fields(fields));
    }

    private Optional<Instant> moment(String field) {
        return file.text(field).map(it -> times.moment(file, field, it));
    }

    private List<Node> labels() {
        var labels = new ArrayList<Node>();
        for (String said : file.texts("labels")) {
            String label = said.strip().replaceAll("[,\\s]+", " ").strip();
            String fitting = label.substring(0, Math.min(LONGEST_LABEL, label.length()));
            if (!fitting.equals(said.strip())) {
                finds.lose(file, "a label was changed to fit: " + fitting);
            }
            if (!fitting.isEmpty()) {
                labels.add(Node.text(fitting));
            }
        }
        return labels;
    }

    /// A day, where the original wrote a time with it.
    void day(Map<String, Node> fields, Collection<String> names) {
        for (String name : names) {
            file.text(name)
                    .ifPresent(it -> {
                        fields.put(name, Node.text(SeedTimes.day(it)));
                        if (!SeedTimes.isMidnight(it)) {
                            finds.lose(file, name + " " + it + " is a day here");
                        }
                    });
        }
    }
}
