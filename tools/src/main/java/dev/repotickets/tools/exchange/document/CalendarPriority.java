package dev.repotickets.tools.exchange.document;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.ticket.Headline;
import java.util.Map;

/// How urgent a task is, from 1, the highest, to 9; 0 where nothing is known of it (RFC 5545,
/// section 3.8.1.9).
final class CalendarPriority {
    private static final int LOWEST = 9;
    private static final Map<String, Integer> WORDS =
            Map.of("critical", 1, "high", 3, "medium", 5, "low", LOWEST);

    private CalendarPriority() {}

    /// That of the usual words; other configured ones are spread evenly over the scale.
    static int of(Headline headline, Configuration rules) {
        String word = headline.priority();
        int last = rules.priorities().size() - 1;
        int rank = rules.rank(word);
        if (WORDS.containsKey(word) || rank > last) {
            return WORDS.getOrDefault(word, 0);
        }
        return 1 + (LOWEST - 1) * rank / Math.max(last, 1);
    }
}
