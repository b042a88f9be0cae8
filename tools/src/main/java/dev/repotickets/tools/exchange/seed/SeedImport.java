package dev.repotickets.tools.exchange.seed;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.exchange.Arrival;
import dev.repotickets.tools.exchange.Batch;
import dev.repotickets.tools.source.Listing;
import dev.repotickets.tools.source.Sources;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the whole folder of the original program.
///
/// Agents, their tasks and what was learned of them are kept as the files that they are, as is
/// every file of which something has no place here.
public final class SeedImport {
    static final String SOURCE = "seed";

    private SeedImport() {}

    public static boolean isOne(Listing listing) {
        return SeedFolder.isOne(listing);
    }

    /// `zone` is the one that its local times are in, `rules` the settings in force.
    public static Batch read(Sources sources, Listing listing, ZoneId zone, Configuration rules) {
        SeedFolder folder = SeedFolder.read(sources, listing);
        var finds = new Finds();
        var ids = new SeedIds();
        var times = new SeedTimes(zone);
        Map<String, Node> settings = SeedConfiguration.of(folder, rules, finds);
        List<SeedFile> tickets = newest(folder.tickets(), times, finds);
        var links = new SeedLinks(tickets, folder.epics(), finds);
        var asTickets =
                new SeedTickets(links, ids, times, finds, SeedConfiguration.with(rules, settings));
        var asEpics = new SeedEpics(ids, times, finds);
        var asBacklog = new SeedBacklog(ids, times, finds);
        var arrivals = new ArrayList<Arrival<?>>();
        tickets.forEach(it -> arrivals.add(asTickets.read(it)));
        folder.epics().forEach(it -> arrivals.add(asEpics.read(it)));
        folder.backlog().forEach(it -> arrivals.add(asBacklog.read(it)));
        arrivals.addAll(asBacklog.sprints());
        folder.index().ifPresent(it -> check(it, tickets, finds));
        folder.others().forEach(finds::keep);
        folder.skipped().forEach(it -> finds.tell(it, "was not looked at"));
        return new Batch(
                Optional.of(SOURCE),
                settings,
                arrivals,
                List.of(),
                List.copyOf(finds.kept()),
                finds.losses(),
                ids.renamed());
    }

    /// Where two files are one ticket, as a crash of the original leaves them, the newer counts.
    private static List<SeedFile> newest(List<SeedFile> files, SeedTimes times, Finds finds) {
        var newest = new LinkedHashMap<String, SeedFile>();
        for (SeedFile file : files) {
            SeedFile other = newest.get(file.subject());
            if (other == null) {
                newest.put(file.subject(), file);
            } else {
                boolean isNewer = changed(file, times).isAfter(changed(other, times));
                newest.put(file.subject(), isNewer ? file : other);
                finds.lose(
                        isNewer ? other : file,
                        "is there twice; the newer file "
                                + (isNewer ? file : other).path()
                                + " counts");
            }
        }
        return List.copyOf(newest.values());
    }

    private static Instant changed(SeedFile file, SeedTimes times) {
        return file.text("updated_at")
                .map(it -> times.moment(file, "updated_at", it))
                .orElse(Instant.EPOCH);
    }

    /// The index is derived, and often wrong; only what it has beyond the files is worth a word.
    private static void check(SeedFile index, List<SeedFile> tickets, Finds finds) {
        List<String> there = tickets.stream().map(SeedFile::subject).toList();
        var missing = new ArrayList<>(index.fields().values().keySet());
        missing.removeAll(new HashSet<>(there));
        missing.forEach(
                it -> finds.tell(it, "is in index.yaml, but there is no file of it to import"));
    }
}
