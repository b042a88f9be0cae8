package dev.repotickets.core.config;

import dev.repotickets.core.problem.Closest;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Reads `config.yaml`. A key or value that is not allowed becomes a problem and leaves the default
/// in force: a slip in the file never stops the program, and nothing in the file can make it run,
/// fetch or open anything.
public final class ConfigurationReader {
    /// All settings, in the order in which they are shown.
    public static final List<String> KEYS =
            List.of(
                    "id_prefix",
                    "id_scheme",
                    "default_status",
                    "default_priority",
                    "statuses",
                    "priorities",
                    "labels",
                    "label_policy",
                    "secrets",
                    "exploration",
                    "newcomer_every",
                    "wip_limits");

    private static final int MOST_WIP = 100_000;
    private static final Pattern PREFIX = Pattern.compile("([A-Z0-9]{1,16})?");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._/-]{0,63}");

    private final Map<String, Node> values;
    private final List<Problem> problems = new ArrayList<>();

    private ConfigurationReader(Map<String, Node> values) {
        this.values = values;
    }

    /// What was read, and what in it could not be.
    public record Read(Configuration configuration, List<Problem> problems) {}

    public static Read read(Node.Fields file) {
        var reader = new ConfigurationReader(file.values());
        Configuration configuration = reader.configuration();
        return new Read(configuration, List.copyOf(reader.problems));
    }

    /// Refuses settings in which `key` is not one, or has a value that is not allowed.
    public static void requireSound(Node.Fields file, String key) {
        for (Problem problem : read(file).problems()) {
            boolean about =
                    switch (problem) {
                        case Problem.InvalidArgument it -> it.field().equals(key);
                        case Problem.UnknownArgument it -> it.field().equals(key);
                        default -> false;
                    };
            if (about) {
                throw problem.toException();
            }
        }
    }

    private Configuration configuration() {
        Configuration standard = Configuration.DEFAULT;
        values.keySet().stream().filter(key -> !KEYS.contains(key)).forEach(this::refuseKey);
        List<Status> statuses = statuses(standard.statuses());
        List<String> priorities = names("priorities", standard.priorities());
        List<String> names = statuses.stream().map(Status::name).toList();
        return new Configuration(
                prefix(),
                choice("id_scheme", IdScheme.class, standard.idScheme()),
                oneOf("default_status", names, standard.defaultStatus()),
                oneOf("default_priority", priorities, standard.defaultPriority()),
                statuses,
                priorities,
                names("labels", standard.labels()),
                choice("label_policy", LabelPolicy.class, standard.labelPolicy()),
                choice("secrets", SecretPolicy.class, standard.secrets()),
                choice("exploration", Exploration.class, standard.exploration()),
                number("newcomer_every", 0, 1_000, standard.newcomerEvery()),
                wipLimits(names));
    }

    private void refuseKey(String key) {
        String suggestion = Closest.suggestion(key, KEYS);
        problems.add(
                new Problem.UnknownArgument(
                        key,
                        "config.yaml has a key " + Quoted.text(key) + " that is not a setting",
                        suggestion.isEmpty()
                                ? "Settings: " + String.join(", ", KEYS) + "."
                                : suggestion));
    }

    private void refuse(String key, String message, String advice) {
        problems.add(new Problem.InvalidArgument(key, key + " " + message, advice));
    }

    private String prefix() {
        Node node = values.getOrDefault("id_prefix", Node.Nothing.NOTHING);
        if (node instanceof Node.Nothing) {
            return "";
        }
        String text = node instanceof Node.Text(String value) ? value.strip() : "?";
        String upper = text.toUpperCase(Locale.ROOT);
        if (!PREFIX.matcher(upper).matches()) {
            refuse(
                    "id_prefix",
                    Quoted.text(text) + " is not 1 to 16 letters and digits",
                    "For example TICKET; leave it out to begin ids with the title's first word.");
            return "";
        }
        return upper;
    }

    private <E extends Enum<E>> E choice(String key, Class<E> type, E standard) {
        Node node = values.getOrDefault(key, Node.Nothing.NOTHING);
        if (node instanceof Node.Nothing) {
            return standard;
        }
        String text = node instanceof Node.Text(String value) ? value : "?";
        List<String> words = Words.of(type);
        return Words.find(type, text)
                .orElseGet(() -> {
                    refuse(
                            key,
                            Quoted.text(text) + " is not one of " + String.join(", ", words),
                            Closest.suggestion(text, words));
                    return standard;
                });
    }

    private int number(String key, int least, int most, int standard) {
        Node node = values.getOrDefault(key, Node.Nothing.NOTHING);
        if (node instanceof Node.Nothing) {
            return standard;
        }
        OptionalLong number = whole(node, least, most);
        if (number.isEmpty()) {
            refuse(key, "is not a whole number from " + least + " to " + most, "");
        }
        return (int) number.orElse(standard);
    }

    /// Within these bounds. A file holds nothing but texts; over JSON there are numbers.
    private static OptionalLong whole(Node node, int least, int most) {
        OptionalLong number =
                switch (node) {
                    case Node.Numeral numeral -> numeral.whole();
                    case Node.Text(String text) when text.strip().matches("[0-9]{1,9}") ->
                            OptionalLong.of(Long.parseLong(text.strip()));
                    default -> OptionalLong.empty();
                };
        return number.stream().filter(it -> it >= least && it <= most).findFirst();
    }

    private WipLimits wipLimits(List<String> statuses) {
        Node node = values.getOrDefault("wip_limits", Node.Nothing.NOTHING);
        if (node instanceof Node.Nothing) {
            return WipLimits.NONE;
        }
        if (!(node instanceof Node.Fields(Map<String, Node> pairs))) {
            refuse(
                    "wip_limits",
                    "does not name statuses with their limits",
                    "Write for example \"in-progress: 3\" below it.");
            return WipLimits.NONE;
        }
        var limits = new HashMap<String, Integer>();
        pairs.forEach((status, limit) -> {
            OptionalLong most = whole(limit, 1, MOST_WIP);
            if (!statuses.contains(status)) {
                refuse(
                        "wip_limits",
                        "limits " + Quoted.text(status) + ", which is no status",
                        Closest.suggestion(status, statuses));
            } else if (most.isEmpty()) {
                refuse(
                        "wip_limits",
                        "of "
                                + Quoted.text(status)
                                + " is not a whole number from 1 to "
                                + MOST_WIP,
                        "");
            } else {
                limits.put(status, (int) most.getAsLong());
            }
        });
        return new WipLimits(limits);
    }

    private String oneOf(String key, List<String> allowed, String standard) {
        String fallback = allowed.contains(standard) ? standard : allowed.getFirst();
        Node node = values.getOrDefault(key, Node.Nothing.NOTHING);
        if (node instanceof Node.Nothing) {
            return fallback;
        }
        String text = node instanceof Node.Text(String value) ? value : "?";
        if (!allowed.contains(text)) {
            refuse(
                    key,
                    Quoted.text(text) + " is not one of " + String.join(", ", allowed),
                    Closest.suggestion(text, allowed));
            return fallback;
        }
        return text;
    }

    private List<String> names(String key, List<String> standard) {
        Node node = values.getOrDefault(key, Node.Nothing.NOTHING);
        if (node instanceof Node.Nothing) {
            return standard;
        }
        var names = new ArrayList<String>();
        if (node instanceof Node.Items(List<Node> items)) {
            items.forEach(item -> name(key, item).stream().forEach(names::add));
        } else {
            refuse(key, "is not a list", "Write one per line, each after a dash.");
        }
        return names.isEmpty() ? standard : names.stream().distinct().toList();
    }

    private List<String> name(String key, Node item) {
        if (item instanceof Node.Text(String value) && NAME.matcher(value).matches()) {
            return List.of(value);
        }
        refuse(key, "holds something that is not a short name", "");
        return List.of();
    }

    private List<Status> statuses(List<Status> standard) {
        Node node = values.getOrDefault("statuses", Node.Nothing.NOTHING);
        if (node instanceof Node.Nothing) {
            return standard;
        }
        var statuses = new ArrayList<Status>();
        if (node instanceof Node.Items(List<Node> items)) {
            items.forEach(item -> statuses.addAll(status(item, standard)));
        } else {
            refuse("statuses", "is not a list", "Write one per line, each after a dash.");
        }
        if (!statuses.isEmpty()
                && statuses.stream().noneMatch(it -> it.category() == StatusCategory.DONE)) {
            refuse(
                    "statuses",
                    "has none that means done, so that no ticket could be closed",
                    "Add one, for example \"- closed\" or \"- shipped: done\".");
            return standard;
        }
        return statuses.isEmpty() ? standard : statuses;
    }

    private List<Status> status(Node item, List<Status> standard) {
        if (item instanceof Node.Fields(Map<String, Node> pair) && pair.size() == 1) {
            Map.Entry<String, Node> entry = pair.entrySet().iterator().next();
            String category = entry.getValue() instanceof Node.Text(String value) ? value : "?";
            Optional<StatusCategory> meaning = Words.find(StatusCategory.class, category);
            if (meaning.isPresent() && NAME.matcher(entry.getKey()).matches()) {
                return List.of(new Status(entry.getKey(), meaning.get()));
            }
            refuse(
                    "statuses",
                    "gives "
                            + Quoted.text(entry.getKey())
                            + " the category "
                            + Quoted.text(category),
                    "Categories: " + String.join(", ", Words.of(StatusCategory.class)) + ".");
            return List.of();
        }
        return name("statuses", item).stream().map(name -> plain(name, standard)).toList();
    }

    private Status plain(String name, List<Status> standard) {
        return standard.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    refuse(
                            "statuses",
                            "lists " + Quoted.text(name) + " without a category; it counts as open",
                            "Write it as \""
                                    + name
                                    + ": active\" (open, active, done or"
                                    + " dropped).");
                    return new Status(name, StatusCategory.OPEN);
                });
    }
}
