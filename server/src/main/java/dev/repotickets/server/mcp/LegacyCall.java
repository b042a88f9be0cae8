package dev.repotickets.server.mcp;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.feature.Answer;
import dev.repotickets.server.feature.FeatureException;
import dev.repotickets.server.feature.OfferedTool;
import dev.repotickets.server.jsonrpc.Envelope;
import dev.repotickets.server.jsonrpc.Outlet;
import dev.repotickets.server.jsonrpc.Reply;
import dev.repotickets.server.jsonrpc.RpcError;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// One request for a feature in a version that begins with `initialize`. Where it needs an answer
/// of the client first, the client is asked by a request of ours, and the work is done once more.
final class LegacyCall {
    private static final int MOST_ROUNDS = 8;

    private final Audience audience;
    private final Envelope.Request request;
    private final ClientRequests questions;

    LegacyCall(Audience audience, Envelope.Request request, ClientRequests questions) {
        this.audience = audience;
        this.request = request;
        this.questions = questions;
    }

    Node run(RequestExchange first) {
        try {
            return Reply.result(request.id(), result(first));
        } catch (FeatureException e) {
            RpcError error =
                    e.error() == RpcError.CAPABILITY_MISSING ? RpcError.INVALID_REQUEST : e.error();
            return Reply.error(request.id(), error.code(), e.shown(), e.data());
        }
    }

    private Map<String, Node> result(RequestExchange first) {
        RequestExchange exchange = first;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            switch (answer(exchange)) {
                case Answer.Complete(Map<String, Node> result) -> {
                    return result;
                }
                case Answer.InputRequired needed ->
                        exchange = exchange.with(answers(needed, exchange), needed.state());
                case Answer.Later _ -> throw new IllegalStateException("it was not waited for");
            }
        }
        throw new FeatureException(
                RpcError.INTERNAL_ERROR,
                "after " + MOST_ROUNDS + " rounds of questions there was still no answer");
    }

    private Answer answer(RequestExchange exchange) {
        Answer answer =
                FeatureRequests.answer(
                        request.method(), request.params(), audience.features(), exchange);
        while (answer instanceof Answer.Later(OfferedTool.Handler rest)) {
            answer = rest.handle(FeatureRequests.arguments(request.params()), exchange);
        }
        return answer;
    }

    private Map<String, Node.Fields> answers(
            Answer.InputRequired needed, RequestExchange exchange) {
        var answers = new LinkedHashMap<String, Node.Fields>();
        needed.requests()
                .forEach((name, question) -> {
                    if (!exchange.can(question.ability())) {
                        throw FeatureException.lacking(question.ability());
                    }
                    answers.put(name, questions.ask(question, exchange.outlet()));
                });
        return answers;
    }

    /// What the first round sees.
    static RequestExchange exchange(
            Audience audience,
            Map<String, Node> params,
            Map<String, Node> capabilities,
            LogLevel level,
            Outlet outlet) {
        return new RequestExchange(
                audience.principal(),
                RequestMeta.abilities(capabilities),
                RequestMeta.showsPages(capabilities),
                RequestMeta.progressToken(params),
                Optional.of(level),
                Map.of(),
                Optional.empty(),
                outlet);
    }
}
