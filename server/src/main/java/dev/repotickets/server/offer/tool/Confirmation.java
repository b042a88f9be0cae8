package dev.repotickets.server.offer.tool;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.feature.Ability;
import dev.repotickets.server.feature.Answer;
import dev.repotickets.server.feature.Exchange;
import dev.repotickets.tools.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One question before something is taken away: a single required yes or no, because that is what
/// every client can show. Only a clear yes counts; some clients answer with nothing at all.
final class Confirmation {
    static final String REFUSED = "not confirmed, nothing was changed";

    private static final String NAME = "confirm";
    private static final Node SCHEMA =
            Json.parse(
                    """
                    {"type":"object","properties":{"confirm":{"type":"boolean","title":"Delete",
                    "description":"Yes, delete it"}},"required":["confirm"]}
                    """);

    private Confirmation() {}

    /// True in the round that has the answer. An answer that came without our question is none.
    static boolean isAnswered(Exchange exchange) {
        return exchange.state().equals(Optional.of(NAME));
    }

    static boolean isGiven(Exchange exchange) {
        return exchange.input(NAME).map(Confirmation::isYes).orElse(false);
    }

    static Answer question(String message) {
        var params = new LinkedHashMap<String, Node>();
        params.put("message", Node.text(message));
        params.put("requestedSchema", SCHEMA);
        var question = new Answer.Question(Ability.ELICITATION, params);
        return new Answer.InputRequired(Map.of(NAME, question), Optional.of(NAME));
    }

    private static boolean isYes(Node.Fields answer) {
        return Node.text("accept").equals(answer.values().get("action"))
                && answer.values().get("content") instanceof Node.Fields(Map<String, Node> content)
                && Node.truth(true).equals(content.get(NAME));
    }

    /// The lines of a question: what is deleted, and whether it is meant.
    static String message(List<String> deleted, int most) {
        var text = new StringBuilder("Delete this?");
        deleted.stream().limit(most).forEach(it -> text.append("\n- ").append(it));
        if (deleted.size() > most) {
            text.append("\n- and ").append(deleted.size() - most).append(" more");
        }
        return text.toString();
    }
}
