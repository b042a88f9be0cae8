package dev.repotickets.server.offer.prompt;

import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.tree.Node;
import dev.repotickets.server.feature.FeatureException;
import dev.repotickets.server.jsonrpc.RpcError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The arguments of one use of a prompt, checked, and put into its steps.
record Filled(Map<String, String> values) {
    private static final int LONGEST = 4_000;
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern NAME = Pattern.compile("\\{([a-z_]+)(?:\\|([^}]*))?}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,199}");

    /// Refuses what is missing, not known or no text.
    static Filled of(PromptPlan plan, Map<String, Node> arguments) {
        List<String> names = plan.arguments().stream().map(PromptArgument::name).toList();
        for (String name : arguments.keySet()) {
            if (!names.contains(name)) {
                throw invalid(
                        plan.name()
                                + " has no argument "
                                + Quoted.text(name)
                                + ", only "
                                + String.join(", ", names));
            }
        }
        var values = new LinkedHashMap<String, String>();
        for (PromptArgument argument : plan.arguments()) {
            values.put(argument.name(), value(argument, arguments.get(argument.name())));
        }
        return new Filled(values);
    }

    /// The text with the values in it; what stands in brackets is left out where a value is empty,
    /// `{name|else}` is `else` there.
    String in(String text) {
        String shown = OPTIONAL.matcher(text).replaceAll(this::optional);
        return NAME.matcher(shown).replaceAll(it -> Matcher.quoteReplacement(orElse(it)));
    }

    private String optional(MatchResult part) {
        boolean isMissing =
                NAME.matcher(part.group(1)).results().anyMatch(it -> value(it.group(1)).isEmpty());
        return isMissing ? "" : Matcher.quoteReplacement(part.group(1));
    }

    private String orElse(MatchResult name) {
        String value = value(name.group(1));
        String otherwise = name.group(2);
        return value.isEmpty() && otherwise != null ? otherwise : value;
    }

    private String value(String name) {
        return values.getOrDefault(name, "");
    }

    private static String value(PromptArgument argument, @Nullable Node node) {
        String value =
                switch (node) {
                    case null -> "";
                    case Node.Nothing _ -> "";
                    case Node.Text(String text) -> text.strip();
                    default -> throw invalid(argument.name() + " is not a text");
                };
        if (value.isEmpty()) {
            if (argument.required()) {
                throw invalid(argument.name() + " is missing: " + argument.description());
            }
            return value;
        }
        boolean isWord = argument.values() != Values.ANY && argument.values() != Values.STATUSES;
        if (isWord && !ID.matcher(value).matches()) {
            throw invalid(argument.name() + " " + Quoted.text(value) + " cannot be one");
        }
        if (value.length() > LONGEST || value.codePoints().anyMatch(Filled::isForbidden)) {
            throw invalid(
                    argument.name()
                            + " is longer than "
                            + LONGEST
                            + " characters or has some that cannot be seen");
        }
        return value;
    }

    private static boolean isForbidden(int point) {
        return point != '\n' && point != '\t' && Quoted.isUnsafe(point);
    }

    private static FeatureException invalid(String message) {
        return new FeatureException(RpcError.INVALID_PARAMS, message);
    }
}
