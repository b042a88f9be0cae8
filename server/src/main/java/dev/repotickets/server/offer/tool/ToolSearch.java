package dev.repotickets.server.offer.tool;

import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.Tool;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/// Finds tools by words of their names, titles and descriptions: a word of the name counts most,
/// and where two count the same, the catalogue's order stands.
final class ToolSearch {
    private static final int MOST = 5;
    private static final int LONGEST = 200;

    private ToolSearch() {}

    private record Match(Tool<?, ?> tool, int score) {}

    /// At most five, the best first, each with all that is needed to call it.
    static Node.Fields of(List<Tool<?, ?>> tools, String query) {
        String[] words =
                query.substring(0, Math.min(LONGEST, query.length()))
                        .toLowerCase(Locale.ROOT)
                        .split("[^a-z0-9]+");
        List<Match> matches =
                tools.stream()
                        .map(tool -> new Match(tool, score(tool, words)))
                        .filter(it -> it.score() > 0)
                        .sorted(Comparator.comparingInt(Match::score).reversed())
                        .toList();
        var found = new LinkedHashMap<String, Node>();
        found.put(
                "items",
                new Node.Items(matches.stream().limit(MOST).map(it -> entry(it.tool())).toList()));
        found.put("total", Node.number(matches.size()));
        if (matches.isEmpty()) {
            List<String> families = new ArrayList<>();
            tools.stream()
                    .map(it -> it.name().family())
                    .filter(it -> !families.contains(it))
                    .forEach(families::add);
            found.put(
                    "hint",
                    Node.text("Nothing has these words. Try " + String.join(", ", families)));
        }
        return new Node.Fields(found);
    }

    private static Node entry(Tool<?, ?> tool) {
        var entry = new LinkedHashMap<String, Node>();
        entry.put("name", Node.text(tool.name().mcp()));
        entry.put("description", Node.text(tool.description()));
        entry.put("run_with", Node.text(tool.effect().isReadOnly() ? "op_read" : "op_write"));
        entry.put("input_schema", tool.inputSchema());
        return new Node.Fields(entry);
    }

    private static int score(Tool<?, ?> tool, String[] words) {
        List<String> name = List.of(tool.name().mcp().split("_"));
        String told = (tool.title() + " " + tool.description()).toLowerCase(Locale.ROOT);
        int score = 0;
        for (String word : words) {
            if (word.length() > 1) {
                score += name.stream().mapToInt(part -> likeness(part, word)).max().orElse(0);
                score += told.contains(word) ? 1 : 0;
            }
        }
        return score;
    }

    private static int likeness(String part, String word) {
        if (part.equals(word)) {
            return 4;
        }
        boolean isAlike = word.length() > 2 && (part.startsWith(word) || word.startsWith(part));
        return isAlike ? 2 : 0;
    }
}
