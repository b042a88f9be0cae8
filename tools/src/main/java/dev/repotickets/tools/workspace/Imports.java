package dev.repotickets.tools.workspace;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.Quoted;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.exchange.Batch;
import dev.repotickets.tools.exchange.BatchSecrets;
import dev.repotickets.tools.exchange.foreign.BacklogImport;
import dev.repotickets.tools.exchange.foreign.BeadsImport;
import dev.repotickets.tools.exchange.foreign.CsvImport;
import dev.repotickets.tools.exchange.foreign.GithubImport;
import dev.repotickets.tools.exchange.jsonl.JsonlImport;
import dev.repotickets.tools.exchange.seed.SeedImport;
import dev.repotickets.tools.source.Listing;
import dev.repotickets.tools.source.Source;
import dev.repotickets.tools.source.Sources;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Finds out what is to be imported, and has it read.
final class Imports {
    private Imports() {}

    /// What was read. `zone` is that of its local times, where it has any.
    record Reading(Batch batch, Optional<String> zone, List<String> warnings) {}

    static Reading read(ImportWorkspace.Input input, Call call, Configuration rules) {
        if (input.path().isPresent() == input.content().isPresent()) {
            throw invalid(
                    "one of path and content has to be sent",
                    "path is a file or folder, content is the text itself.");
        }
        if (input.path().isPresent() && call.sources().isFolder(input.path().get())) {
            Listing listing = call.sources().list(input.path().get());
            return folder(input, listing, call, rules);
        }
        Source source =
                input.path()
                        .map(call.sources()::read)
                        .orElseGet(() -> Source.sent("content", input.content().orElse("")));
        ImportFormat format =
                input.format().orElseGet(() -> ImportFormat.of(source.name(), source.text()));
        return switch (format) {
            case JSONL -> read(JsonlImport.read(source, rules), rules);
            case CSV -> read(CsvImport.read(source, rules), rules);
            case GITHUB -> read(GithubImport.read(source, rules), rules);
            case BEADS -> read(BeadsImport.read(source, rules), rules);
            case BACKLOG_MD -> read(BacklogImport.read(source, rules), rules);
            case SEED ->
                    throw invalid(
                            source.name() + " is a file, and an original is a folder",
                            "Name the .tickets folder that it lies in.");
        };
    }

    private static Reading folder(
            ImportWorkspace.Input input, Listing listing, Call call, Configuration rules) {
        if (isWanted(ImportFormat.SEED, input) && SeedImport.isOne(listing)) {
            return seed(call.sources(), listing, input, call, rules);
        }
        if (isWanted(ImportFormat.BACKLOG_MD, input) && BacklogImport.isOne(listing)) {
            return read(BacklogImport.read(call.sources(), listing, rules), rules);
        }
        throw invalid(
                Quoted.text(input.path().orElse(""))
                        + " is a folder that does not hold what was to be imported",
                "An original has open/, closed/ or index.yaml in its .tickets folder, Backlog.md"
                        + " has tasks/ in its backlog folder.");
    }

    private static boolean isWanted(ImportFormat format, ImportWorkspace.Input input) {
        return input.format().map(it -> it == format).orElse(true);
    }

    static Reading seed(
            Sources sources,
            Listing listing,
            ImportWorkspace.Input input,
            Call call,
            Configuration rules) {
        ZoneId zone = zone(input.timeZone());
        Batch batch = SeedImport.read(sources, listing, zone, rules);
        return new Reading(batch, Optional.of(zone.getId()), BatchSecrets.warnings(batch, rules));
    }

    private static Reading read(Batch batch, Configuration rules) {
        return new Reading(batch, Optional.empty(), BatchSecrets.warnings(batch, rules));
    }

    private static ZoneId zone(Optional<String> name) {
        try {
            return name.map(ZoneId::of).orElseGet(ZoneId::systemDefault);
        } catch (DateTimeException _) {
            throw new Problem.InvalidArgument(
                            "time_zone",
                            "time_zone " + Quoted.text(name.orElse("")) + " is not known",
                            "For example Europe/Berlin, or UTC.")
                    .toException();
        }
    }

    private static RuntimeException invalid(String message, String advice) {
        return new Problem.InvalidArgument("path", message, advice).toException();
    }
}
