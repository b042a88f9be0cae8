package dev.repotickets.core.requirement;

import dev.repotickets.core.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The fields of an item that somebody wants to change; those that are absent stay. An empty text
/// clears `description`, `notes` and `background`, a negative number `points`.
///
/// A kind of items has some of the fields; one that it does not have is refused.
public record ItemEdit(
        Optional<ItemStatus> status,
        Optional<String> title,
        Optional<String> description,
        Optional<String> priority,
        Optional<List<String>> criteria,
        Optional<String> persona,
        Optional<String> goal,
        Optional<String> benefit,
        Optional<Integer> points,
        Optional<VerificationMethod> method,
        Optional<String> notes,
        ScenarioEdit scenario) {

    /// The fields that only scenarios have; given, when and then replace all steps of a scenario
    /// that keeps them in their order.
    public record ScenarioEdit(
            Optional<List<String>> given,
            Optional<List<String>> when,
            Optional<List<String>> then,
            Optional<String> background,
            Optional<List<String>> tags) {

        Behaviour of(Behaviour old) {
            String text = background.orElse(old.background());
            if (given.isEmpty() && when.isEmpty() && then.isEmpty()) {
                return new Behaviour(text, old.given(), old.when(), old.then(), old.steps());
            }
            return Behaviour.of(
                    text,
                    given.orElse(old.given()),
                    when.orElse(old.when()),
                    then.orElse(old.then()));
        }
    }

    public boolean isEmpty() {
        return said().isEmpty();
    }

    /// The item with these changes.
    public Item of(Item item, Instant at) {
        return switch (item) {
            case Requirement it -> requirement(it, at);
            case UserStory it -> story(it);
            case ExpectedResult it -> result(it);
            case GherkinScenario it -> scenario(it);
        };
    }

    private Item requirement(Requirement it, Instant at) {
        allow(it, "status", "title", "description", "priority", "criteria");
        var changed =
                new Requirement(
                        it.id(),
                        title.orElse(it.title()),
                        description.orElse(it.description()),
                        priority.orElse(it.priority()),
                        Moves.of(it, status),
                        criteria.orElse(it.acceptanceCriteria()),
                        it.createdAt(),
                        it.updatedAt(),
                        it.author());
        return changed.equals(it) ? it : changed.updated(at);
    }

    private Item story(UserStory it) {
        allow(it, "persona", "goal", "benefit", "priority", "points", "criteria");
        return new UserStory(
                it.id(),
                persona.orElse(it.persona()),
                goal.orElse(it.goal()),
                benefit.orElse(it.benefit()),
                priority.orElse(it.priority()),
                points.isPresent() ? points.filter(value -> value >= 0) : it.storyPoints(),
                criteria.orElse(it.acceptanceCriteria()),
                it.createdAt(),
                it.author());
    }

    private Item result(ExpectedResult it) {
        allow(it, "status", "description", "method", "criteria", "notes");
        ResultStatus next = Moves.of(it, status);
        boolean isOpen = next == ResultStatus.PENDING;
        return new ExpectedResult(
                it.id(),
                description.orElse(it.description()),
                criteria.orElse(it.successCriteria()),
                method.orElse(it.verificationMethod()),
                next,
                it.createdAt(),
                isOpen ? Optional.empty() : it.verifiedAt(),
                isOpen ? "" : it.verifiedBy(),
                notes.orElse(it.notes()));
    }

    private Item scenario(GherkinScenario it) {
        allow(it, "status", "title", "given", "when", "then", "background", "tags");
        return new GherkinScenario(
                it.id(),
                title.orElse(it.title()),
                scenario.of(it.behaviour()),
                scenario.tags().map(Tags::of).orElse(it.tags()),
                Moves.of(it, status),
                it.createdAt(),
                it.author());
    }

    private void allow(Item item, String... fields) {
        for (String field : said()) {
            if (!List.of(fields).contains(field)) {
                throw new Problem.InvalidArgument(
                                field,
                                item.id().value()
                                        + " is "
                                        + item.kind().one()
                                        + ", which has no "
                                        + field,
                                "It has: " + String.join(", ", fields) + ".")
                        .toException();
            }
        }
    }

    private Set<String> said() {
        var fields = new TreeMap<String, Optional<?>>();
        fields.put("status", status);
        fields.put("title", title);
        fields.put("description", description);
        fields.put("priority", priority);
        fields.put("criteria", criteria);
        fields.put("persona", persona);
        fields.put("goal", goal);
        fields.put("benefit", benefit);
        fields.put("points", points);
        fields.put("method", method);
        fields.put("notes", notes);
        fields.put("given", scenario.given());
        fields.put("when", scenario.when());
        fields.put("then", scenario.then());
        fields.put("background", scenario.background());
        fields.put("tags", scenario.tags());
        fields.values().removeIf(Optional::isEmpty);
        return fields.keySet();
    }
}
