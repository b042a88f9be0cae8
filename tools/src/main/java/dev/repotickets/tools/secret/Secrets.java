package dev.repotickets.tools.secret;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.config.SecretPolicy;
import dev.repotickets.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/// Looks for credentials in the texts of one call. What it says names the kind and the place, never
/// the value: that would put it into a log as well.
public final class Secrets {
    private static final int MOST = 10;
    private static final String ADVICE =
            "Take it out, and say where it is kept instead. If it is real, revoke it.";

    private record Find(String field, String place, SecretKind kind) {
        String message() {
            return place + " looks like " + kind.shown();
        }
    }

    private final SecretPolicy policy;
    private final List<Find> finds = new ArrayList<>();

    private Secrets(SecretPolicy policy) {
        this.policy = policy;
    }

    public static Secrets under(Configuration rules) {
        return new Secrets(rules.secrets());
    }

    /// For fields that never may hold one, whatever the settings say.
    public static Secrets never() {
        return new Secrets(SecretPolicy.BLOCK);
    }

    public Secrets in(String field, Optional<String> text) {
        text.ifPresent(it -> in(field, it));
        return this;
    }

    public Secrets in(String field, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            in(field + "[" + i + "]", texts.get(i));
        }
        return this;
    }

    public Secrets in(String field, String text) {
        if (policy == SecretPolicy.OFF) {
            return this;
        }
        for (SecretKind kind : SecretKind.values()) {
            Matcher matcher = kind.pattern().matcher(text);
            while (finds.size() < MOST && matcher.find()) {
                finds.add(new Find(field, place(field, text, matcher.start()), kind));
            }
        }
        return this;
    }

    /// A warning for each find; a refusal where the settings say `secrets: block`.
    public List<String> warnings() {
        if (policy == SecretPolicy.BLOCK && !finds.isEmpty()) {
            Find first = finds.getFirst();
            throw new Problem.InvalidArgument(
                            first.field(), first.message() + "; nothing was kept", ADVICE)
                    .toException();
        }
        return finds.stream().map(it -> it.message() + ". " + ADVICE).toList();
    }

    private static String place(String field, String text, int start) {
        int line = 1;
        int lineStart = 0;
        for (int at = text.indexOf('\n'); at >= 0 && at < start; at = text.indexOf('\n', at + 1)) {
            line++;
            lineStart = at + 1;
        }
        int column = text.codePointCount(lineStart, start) + 1;
        return field + " line " + line + ", column " + column;
    }
}
