package dev.repotickets.tools.exchange.foreign;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.exchange.Batch;
import dev.repotickets.tools.exchange.ForeignTicket;
import dev.repotickets.tools.exchange.Loss;
import dev.repotickets.tools.json.Json;
import dev.repotickets.tools.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Issues of GitHub, as its REST API lists them (`GET /repos/{owner}/{repo}/issues`). Pull requests
/// among them are left out. Comments are read where they were put in as a list.
public final class GithubImport {
    private GithubImport() {}

    public static Batch read(Source source, Configuration rules) {
        if (!(Json.parse(source.text()) instanceof Node.Items(List<Node> issues))) {
            throw new Problem.InvalidArgument(
                            "path",
                            source.name() + " is no list of issues",
                            "Save the whole answer of the API: [{\"number\":1,...},...].")
                    .toException();
        }
        var losses = new ArrayList<Loss>();
        List<ForeignTicket> tickets =
                issues.stream()
                        .filter(it -> !isPullRequest(it))
                        .map(it -> ticket(it, rules, losses))
                        .toList();
        return Drafting.batch("github", tickets, losses);
    }

    private static boolean isPullRequest(Node issue) {
        return issue instanceof Node.Fields(Map<String, Node> values)
                && values.containsKey("pull_request");
    }

    private static ForeignTicket ticket(Node issue, Configuration rules, List<Loss> losses) {
        String number = Drafting.text(issue, "number").orElse("?");
        String id = Drafting.text(issue, "html_url").orElse("#" + number);
        var draft = new Drafting(id, rules, losses);
        boolean isDropped = Drafting.text(issue, "state_reason").equals(Optional.of("not_planned"));
        Optional<String> state =
                isDropped ? Optional.of("not-planned") : Drafting.text(issue, "state");
        draft.put("title", Drafting.text(issue, "title"))
                .put("description", Drafting.text(issue, "body"))
                .put("created_at", Drafting.text(issue, "created_at"))
                .put("reporter", login(issue, "user"))
                .put("assignee", assignee(issue))
                .status(state)
                .labels(labels(issue));
        named(issue, "milestone", "title")
                .ifPresent(it -> draft.lose("its milestone " + it + " is not carried over"));
        return draft.ticket(List.of(), Optional.empty(), comments(issue));
    }

    private static Optional<String> assignee(Node issue) {
        return Drafting.items(issue, "assignees").stream()
                .flatMap(it -> Drafting.text(it, "login").stream())
                .findFirst()
                .or(() -> login(issue, "assignee"));
    }

    private static Optional<String> login(Node issue, String name) {
        return named(issue, name, "login");
    }

    private static Optional<String> named(Node issue, String name, String inner) {
        return issue instanceof Node.Fields(Map<String, Node> values)
                ? Drafting.text(values.getOrDefault(name, Node.Nothing.NOTHING), inner)
                : Optional.empty();
    }

    private static List<String> labels(Node issue) {
        return Drafting.items(issue, "labels").stream()
                .flatMap(it ->
                        it instanceof Node.Text(String label)
                                ? Optional.of(label).stream()
                                : Drafting.text(it, "name").stream())
                .toList();
    }

    private static List<Node.Fields> comments(Node issue) {
        return Drafting.items(issue, "comments").stream()
                .filter(it -> Drafting.text(it, "body").isPresent())
                .map(it ->
                        Drafting.comment(
                                login(it, "user"),
                                Drafting.text(it, "created_at"),
                                Drafting.text(it, "body").orElse("")))
                .toList();
    }
}
