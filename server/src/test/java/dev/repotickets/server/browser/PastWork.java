package dev.repotickets.server.browser;

import dev.repotickets.core.event.Actor;
import dev.repotickets.core.id.RandomIds;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.vcs.Environment;
import dev.repotickets.core.workspace.FolderWorkspaces;
import dev.repotickets.core.workspace.Machine;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Outcome;
import dev.repotickets.tools.Toolbox;
import dev.repotickets.tools.catalog.Catalog;
import dev.repotickets.tools.json.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;

/// Ten weeks of a small team, each thing at its own moment: for pages that show what went on.
final class PastWork {
    private static final List<String> PEOPLE = List.of("ann", "bob", "AGENT-CODER");
    private static final List<String> PRIORITIES = List.of("critical", "high", "medium", "low");
    private static final List<String> TITLES =
            List.of(
                    "Log in with a passkey",
                    "Keep drafts when the network goes",
                    "Show who is online",
                    "Search in comments",
                    "Export a project as one file",
                    "Tell people of new replies",
                    "Undo the last change",
                    "Load long lists in parts");

    private final Toolbox toolbox = Catalog.toolbox();
    private final SplittableRandom random = new SplittableRandom(7);
    private final AtomicReference<Instant> now;
    private final FolderWorkspaces workspaces;

    private PastWork(Path repository, Instant begin) {
        now = new AtomicReference<>(begin);
        var machine = new Machine(now::get, new RandomIds(random), random, 1, "past", "boot");
        workspaces =
                new FolderWorkspaces(
                        new Environment(repository, repository, Map.of()), machine, List.of());
    }

    /// @param end the last moment; the repository has settings already
    static void into(Path repository, Instant end) {
        var past = new PastWork(repository, end.minus(Duration.ofDays(70)));
        past.call("workspace_config_set", "{\"key\":\"id_prefix\",\"value\":\"CLOUD\"}");
        past.call(
                "epic_create",
                "{\"title\":\"Work offline\",\"target_date\":\"" + day(end, 30) + "\"}");
        for (int i = 0; i < 56; i++) {
            past.day(i);
        }
        for (int i = 1; i <= 56; i += 8) {
            past.requires("CLOUD-" + i);
        }
        past.workspaces.close();
    }

    private static String day(Instant end, int later) {
        return end.plus(Duration.ofDays(later)).toString().substring(0, 10);
    }

    /// A ticket is made on most days; it is begun after a while, and most are done in the end.
    private void day(int number) {
        now.updateAndGet(it -> it.plus(Duration.ofHours(24 + random.nextInt(12))));
        String id = "CLOUD-" + (number + 1);
        call(
                "ticket_create",
                "{\"title\":\"%s\",\"priority\":\"%s\",\"assignee\":\"%s\",\"points\":%d,\"labels\":[\"%s\"]%s}"
                        .formatted(
                                TITLES.get(number % TITLES.size()),
                                PRIORITIES.get(random.nextInt(PRIORITIES.size())),
                                PEOPLE.get(random.nextInt(PEOPLE.size())),
                                1 + random.nextInt(8),
                                number % 3 == 0 ? "bug" : "feature",
                                number % 2 == 0 ? ",\"epic_id\":\"WORK-1\"" : ""));
        if (number >= 3) {
            move(number - 2, "in-progress");
        }
        if (number >= 8 && number % 5 != 0) {
            move(number - 7, random.nextInt(12) == 0 ? "cancelled" : "closed");
        }
        call("time_add", "{\"id\":\"%s\",\"minutes\":%d}".formatted(id, 15 + random.nextInt(120)));
    }

    private void move(int number, String status) {
        now.updateAndGet(it -> it.plus(Duration.ofMinutes(random.nextInt(60))));
        call("ticket_update", "{\"id\":\"CLOUD-%d\",\"status\":\"%s\"}".formatted(number, status));
    }

    /// What is required of a ticket: one thing that is proven, and one that is not yet.
    private void requires(String ticket) {
        String drafts = require(ticket, "Drafts are there after a restart");
        require(ticket, "Nothing is sent twice");
        for (String status : List.of("approved", "implemented", "verified")) {
            update(ticket, drafts, status);
        }
        String scenario =
                call(
                        "requirement_add_scenario",
                        "{\"ticket_id\":\"%s\",\"title\":\"Come back to a draft\",\"given\":[\"a draft\"],\"when\":[\"the program starts anew\"],\"then\":[\"the draft is there\"],\"tags\":[\"%s\"]}"
                                .formatted(ticket, drafts));
        update(ticket, scenario, "ready");
        update(ticket, scenario, random.nextInt(3) == 0 ? "failing" : "passing");
        call(
                "requirement_add_result",
                "{\"ticket_id\":\"%s\",\"description\":\"No draft was lost in a week\"}"
                        .formatted(ticket));
    }

    private String require(String ticket, String title) {
        return call(
                "requirement_add",
                "{\"ticket_id\":\"%s\",\"title\":\"%s\",\"priority\":\"%s\",\"criteria\":[\"with a network\",\"without one\"]}"
                        .formatted(
                                ticket, title, PRIORITIES.get(random.nextInt(PRIORITIES.size()))));
    }

    private void update(String ticket, String item, String status) {
        call(
                "requirement_update",
                "{\"ticket_id\":\"%s\",\"id\":\"%s\",\"status\":\"%s\"}"
                        .formatted(ticket, item, status));
    }

    /// Its own, or that of the first scenario.
    private static String id(Map<String, Node> answer) {
        if (answer.get("scenarios") instanceof Node.Items(List<Node> all)
                && all.getFirst() instanceof Node.Fields(Map<String, Node> first)) {
            return id(first);
        }
        return answer.get("id") instanceof Node.Text(String id) ? id : "";
    }

    /// The id in the answer; empty where there is none.
    private String call(String tool, String arguments) {
        var actor = Optional.of(new Actor("Ann", "ann@example.org"));
        Outcome outcome =
                toolbox.call(tool, Json.parse(arguments), new Call(workspaces, actor, now.get()));
        return switch (outcome) {
            case Outcome.Done(Node.Fields(Map<String, Node> answer)) -> id(answer);
            case Outcome.Failed failed -> throw new IllegalStateException(failed.text());
        };
    }
}
