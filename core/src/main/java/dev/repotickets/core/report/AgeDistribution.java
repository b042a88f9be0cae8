package dev.repotickets.core.report;

import dev.repotickets.core.ticket.TicketHead;
import java.util.ArrayList;
import java.util.List;

/// How old the tickets are that are not ended, in whole days since they were made.
///
/// Source: the original's HTML report (0-2, 3-7, 8-28, 29-90, more than 90 days), which works it
/// out and never shows it.
public record AgeDistribution(List<Count> buckets) {
    private static final List<Integer> LAST_DAYS = List.of(2, 7, 28, 90);

    public AgeDistribution {
        buckets = List.copyOf(buckets);
    }

    public static AgeDistribution of(Stock stock) {
        int[] counts = new int[LAST_DAYS.size() + 1];
        for (TicketHead ticket : stock.unfinished()) {
            counts[bucket((int) stock.ageInDays(ticket))]++;
        }
        var buckets = new ArrayList<Count>();
        for (int i = 0; i < counts.length; i++) {
            buckets.add(new Count(name(i), counts[i]));
        }
        return new AgeDistribution(buckets);
    }

    private static int bucket(int days) {
        int bucket = 0;
        while (bucket < LAST_DAYS.size() && days > LAST_DAYS.get(bucket)) {
            bucket++;
        }
        return bucket;
    }

    private static String name(int bucket) {
        int from = bucket == 0 ? 0 : LAST_DAYS.get(bucket - 1) + 1;
        return bucket == LAST_DAYS.size()
                ? from + "+ days"
                : from + "-" + LAST_DAYS.get(bucket) + " days";
    }
}
