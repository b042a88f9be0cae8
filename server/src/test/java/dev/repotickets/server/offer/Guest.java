package dev.repotickets.server.offer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Node;
import dev.repotickets.core.workspace.MemoryWorkspace;
import dev.repotickets.server.access.Principal;
import dev.repotickets.server.access.Scope;
import dev.repotickets.server.feature.Ability;
import dev.repotickets.server.feature.Answer;
import dev.repotickets.server.feature.Exchange;
import dev.repotickets.server.feature.Features;
import dev.repotickets.server.feature.OfferedTool;
import dev.repotickets.server.mcp.Peer;
import dev.repotickets.server.offer.tool.View;
import dev.repotickets.tools.catalog.Catalog;
import dev.repotickets.tools.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A request of somebody to an offer whose tickets are in memory.
final class Guest implements Exchange {
    final Offers offers;
    final List<String> heard = new ArrayList<>();
    final Set<Ability> abilities = new HashSet<>();
    final Map<String, Node.Fields> inputs = new HashMap<>();
    Principal principal = Principal.local();
    Optional<String> state = Optional.empty();
    View view = View.FULL;
    boolean showsPages;

    Guest() {
        this(View.FULL);
    }

    Guest(View bound) {
        this(bound, Peer.workspace());
    }

    Guest(View bound, MemoryWorkspace workspace) {
        offers = new Offers(Catalog::toolbox, workspace, Peer.NOON, bound);
    }

    Guest through(View chosen) {
        view = chosen;
        return this;
    }

    Guest as(String name, Scope scope) {
        principal = new Principal(name, scope);
        return this;
    }

    Features features() {
        return offers.of(view);
    }

    Answer ask(String tool, String arguments) {
        OfferedTool offered = features().tool(tool).orElseThrow();
        return offered.handler().handle(((Node.Fields) Json.parse(arguments)).values(), this);
    }

    /// The text of a result, which begins with `error: ` where it is one.
    String call(String tool, String arguments) {
        Map<String, Node> result = ((Answer.Complete) ask(tool, arguments)).result();
        String text = Peer.text(Peer.at(new Node.Fields(result), "content", 0, "text"));
        return Node.truth(true).equals(result.get("isError")) ? "error: " + text : text;
    }

    /// The same of a call that has to succeed.
    String done(String tool, String arguments) {
        String text = call(tool, arguments);
        assertThat(text).doesNotStartWith("error: ");
        return text;
    }

    /// The question that a call asks.
    Node question(String tool, String arguments) {
        var asked = (Answer.InputRequired) ask(tool, arguments);
        state = asked.state();
        assertThat(asked.requests()).containsOnlyKeys("confirm");
        return new Node.Fields(List.copyOf(asked.requests().values()).getFirst().params());
    }

    void answers(String json) {
        inputs.put("confirm", (Node.Fields) Json.parse(json));
    }

    String read(String uri) {
        Node.Fields result = new Node.Fields(features().read(uri, this));
        assertThat(Peer.text(Peer.at(result, "contents", 0, "uri"))).isEqualTo(uri);
        return Peer.text(Peer.at(result, "contents", 0, "text"));
    }

    String prompt(String name, String arguments) {
        var prompt =
                features().prompts().stream()
                        .filter(it -> it.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        Answer answer =
                prompt.handler().handle(((Node.Fields) Json.parse(arguments)).values(), this);
        Node.Fields result = new Node.Fields(((Answer.Complete) answer).result());
        assertThat(Peer.text(Peer.at(result, "messages", 0, "role"))).isEqualTo("user");
        return Peer.text(Peer.at(result, "messages", 0, "content", "text"));
    }

    List<String> names() {
        return features().tools().stream().map(OfferedTool::name).toList();
    }

    @Override
    public Principal principal() {
        return principal;
    }

    @Override
    public void progress(long done, Optional<Long> total, String message) {
        heard.add(done + "/" + total.map(String::valueOf).orElse("?") + " " + message);
    }

    @Override
    public void log(String level, Node data) {
        heard.add(level + " " + Json.write(data));
    }

    @Override
    public boolean showsPages() {
        return showsPages;
    }

    @Override
    public boolean can(Ability ability) {
        return abilities.contains(ability);
    }

    @Override
    public Optional<Node.Fields> input(String name) {
        return Optional.ofNullable(inputs.get(name));
    }

    @Override
    public Optional<String> state() {
        return state;
    }
}
