package dev.repotickets.tools.exchange.foreign;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.tools.exchange.Batch;
import dev.repotickets.tools.exchange.ForeignTicket;
import dev.repotickets.tools.exchange.Loss;
import dev.repotickets.tools.source.Listing;
import dev.repotickets.tools.source.Source;
import dev.repotickets.tools.source.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The folder of Backlog.md (`backlog/`, or the repository that it lies in), or one of its tasks.
///
/// Tasks, completed tasks and drafts become tickets. What was archived was put away on purpose; it
/// and every other file is left out and told.
public final class BacklogImport {
    private static final String SOURCE = "backlog-md";
    private static final Pattern TASK =
            Pattern.compile("(?:\\.?backlog/)?(tasks|completed|drafts)/[^/]+\\.md");

    private BacklogImport() {}

    /// True of a folder that Backlog.md keeps its tasks in.
    public static boolean isOne(Listing listing) {
        return listing.files().stream().anyMatch(it -> TASK.matcher(it.name()).matches());
    }

    public static Batch read(Sources sources, Listing listing, Configuration rules) {
        var losses = new ArrayList<Loss>();
        var tickets = new ArrayList<ForeignTicket>();
        boolean isAbove =
                listing.files().stream().anyMatch(it -> it.name().matches("\\.?backlog/tasks/.*"));
        for (Listing.Entry entry : listing.files()) {
            Matcher task = TASK.matcher(entry.name());
            if (task.matches()) {
                BacklogTask read = BacklogTask.of(sources.read(entry.path()), entry.name());
                tickets.add(read.ticket(task.group(1).equals("drafts"), rules, losses));
            } else if (!isAbove || entry.name().matches("\\.?backlog/.*")) {
                losses.add(new Loss(entry.name(), reason(entry.name())));
            }
        }
        listing.skipped().forEach(it -> losses.add(new Loss("folder", it)));
        return Drafting.batch(SOURCE, tickets, losses);
    }

    /// One task alone.
    public static Batch read(Source source, Configuration rules) {
        var losses = new ArrayList<Loss>();
        BacklogTask task = BacklogTask.of(source, source.name());
        return Drafting.batch(SOURCE, List.of(task.ticket(false, rules, losses)), losses);
    }

    private static String reason(String name) {
        return name.matches("(\\.?backlog/)?archive/.*")
                ? "was archived and is left out"
                : "is no task and is left out";
    }
}
