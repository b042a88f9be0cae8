package dev.repotickets.tools.requirement;

import dev.repotickets.core.requirement.ExpectedResult;
import dev.repotickets.core.requirement.GherkinScenario;
import dev.repotickets.core.requirement.Item;
import dev.repotickets.core.requirement.VerificationMethod;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.tools.testrun.TestCase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What tests can be about: the scenarios and the automated expected results of all tickets, by id
/// and by title. It is filled by its constructor and only read afterwards.
final class Targets {
    private static final Pattern BRACKETED =
            Pattern.compile("[\\[(]@?([A-Za-z0-9][A-Za-z0-9-]{0,39})[])]");
    private static final Pattern LAST =
            Pattern.compile("(?:^|[^A-Za-z0-9])([0-9a-f]{8})(?:\\(\\))?$");

    /// An item, and the ticket that holds it.
    record Target(String ticket, Item item) {}

    private final Map<String, List<Target>> byId = new HashMap<>();
    private final Map<String, List<Target>> byTitle = new HashMap<>();
    private final String tagPrefix;

    Targets(Collection<Ticket> tickets, String tagPrefix) {
        this.tagPrefix = tagPrefix;
        for (Ticket ticket : tickets) {
            ticket.specification()
                    .gherkinScenarios()
                    .forEach(it -> add(new Target(ticket.key(), it), it));
            ticket.specification().expectedResults().stream()
                    .filter(it -> it.verificationMethod() == VerificationMethod.AUTOMATED)
                    .forEach(it -> add(new Target(ticket.key(), it), it));
        }
    }

    /// What a test is about: by the ids in its tags, else by an id in its name, else by its whole
    /// name. More than one where it cannot be told.
    Set<Target> of(TestCase test) {
        var found = new LinkedHashSet<Target>();
        test.tags().stream()
                .filter(it -> it.startsWith(tagPrefix))
                .forEach(it -> found.addAll(byId(it.substring(tagPrefix.length()))));
        if (!found.isEmpty()) {
            return found;
        }
        idsIn(test.name()).forEach(it -> found.addAll(byId(it)));
        if (found.isEmpty()) {
            found.addAll(byTitle.getOrDefault(test.name().strip(), List.of()));
        }
        return found;
    }

    private static List<String> idsIn(String name) {
        var ids = new ArrayList<String>();
        Matcher bracketed = BRACKETED.matcher(name);
        while (bracketed.find()) {
            ids.add(bracketed.group(1));
        }
        Matcher last = LAST.matcher(name.strip());
        if (last.find()) {
            ids.add(last.group(1));
        }
        return ids;
    }

    private List<Target> byId(String id) {
        return byId.getOrDefault(id.toLowerCase(Locale.ROOT), List.of());
    }

    private void add(Target target, Item item) {
        String id = item.id().value().toLowerCase(Locale.ROOT);
        byId.computeIfAbsent(id, _ -> new ArrayList<>()).add(target);
        if (item instanceof GherkinScenario) {
            byTitle.computeIfAbsent(item.heading().strip(), _ -> new ArrayList<>()).add(target);
        }
    }

    /// True where a test of it says what is known already.
    static boolean isKnown(Item item, boolean passed) {
        return switch (item) {
            case GherkinScenario it -> it.status().name().equals(passed ? "PASSING" : "FAILING");
            case ExpectedResult it -> it.status().name().equals(passed ? "VERIFIED" : "FAILED");
            default -> throw new IllegalStateException(item.kind() + " is no target of a test");
        };
    }
}
