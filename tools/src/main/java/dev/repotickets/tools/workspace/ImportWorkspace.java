package dev.repotickets.tools.workspace;

import dev.repotickets.core.event.Actor;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Shape;
import dev.repotickets.core.workspace.Workspace;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.DryRun;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.ProgressSink;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.Work;
import dev.repotickets.tools.exchange.Batch;
import dev.repotickets.tools.exchange.Landed;
import dev.repotickets.tools.exchange.Landing;
import dev.repotickets.tools.schema.Doc;
import dev.repotickets.tools.source.Listing;
import dev.repotickets.tools.source.RepositorySources;
import java.util.List;
import java.util.Optional;

/// `workspace import`
///
/// Everything is read and checked first and then written in one write: all of it, or nothing. Where
/// the repository's own `.tickets` is what is imported, the original's, a new one is made beside it
/// and takes its place when it is whole.
public final class ImportWorkspace {
    private static final Work.Reading<Input, ImportReport> WORK = ImportWorkspace::run;

    public static final Tool<Input, ImportReport> TOOL =
            new Tool<>(
                    new ToolName("workspace", "import"),
                    "Import tickets",
                    "Import an original .tickets folder, our JSONL, CSV, GitHub issues, beads or"
                            + " Backlog.md; again is safe. Try dry_run.",
                    Effect.SETS,
                    Input.class,
                    ImportReport.class,
                    "{\"path\":\"old/.tickets\",\"format\":\"seed\",\"dry_run\":true}",
                    WORK);

    public record Input(
            @Doc("File or folder") Optional<String> path,
            @Doc("The text itself, instead of path") Optional<String> content,
            @Doc("Default: by what it looks like") Optional<ImportFormat> format,
            @Doc("Of local times, e.g. Europe/Berlin; default: the machine's")
                    Optional<String> timeZone,
            @Doc("Only say what would happen") Optional<Boolean> dryRun) {}

    private ImportWorkspace() {}

    private static ImportReport run(Input input, Call call) {
        if (call.workspaces().holdsOriginal()) {
            return upgrade(input, call);
        }
        Workspace workspace = call.workspace();
        var reading = Imports.read(input, call, workspace.configuration());
        if (input.dryRun().orElse(false)) {
            return rehearse(reading, workspace, call);
        }
        Batch batch = reading.batch();
        if (!batch.settings().isEmpty()) {
            requireItWorks(reading, workspace, call.toldTo(ProgressSink.SILENT));
            batch.settings().forEach(workspace::configure);
        }
        return land(reading, workspace, call, hint(batch));
    }

    private static Optional<String> hint(Batch batch) {
        return Optional.of(
                batch.files().isEmpty()
                        ? "See: ticket_list {}"
                        : "See: ticket_list {}. Kept files are in .tickets/imported.");
    }

    private static ImportReport upgrade(Input input, Call call) {
        var own = new RepositorySources(call.workspaces()::root);
        Listing listing = own.list(".tickets");
        requireIsOwn(input, listing, call);
        return call.workspaces()
                .replaceOriginal(made -> {
                    var reading = Imports.seed(own, listing, input, call, made.configuration());
                    if (input.dryRun().orElse(false)) {
                        return rehearse(reading, made, call);
                    }
                    reading.batch().settings().forEach(made::configure);
                    return land(
                            reading,
                            made,
                            call,
                            Optional.of(
                                    "The original is in .tickets-original; delete it when all is"
                                            + " well. See: ticket_list {}"));
                });
    }

    /// Nothing else may take the place of the original that is here.
    private static void requireIsOwn(Input input, Listing own, Call call) {
        boolean isSeed = input.format().map(it -> it == ImportFormat.SEED).orElse(true);
        boolean isOwn =
                isSeed
                        && input.path()
                                .filter(call.sources()::isFolder)
                                .map(it -> same(call.sources().list(it), own))
                                .orElse(false);
        if (!isOwn) {
            throw new Problem.PreconditionFailed(
                            ".tickets holds the files of the original repo-tickets; nothing was"
                                    + " touched",
                            "Bring these over first: workspace_import"
                                    + " {\"path\":\".tickets\",\"format\":\"seed\"}")
                    .toException();
        }
    }

    private static boolean same(Listing one, Listing other) {
        return sizes(one).equals(sizes(other));
    }

    private static List<String> sizes(Listing listing) {
        return listing.files().stream().map(it -> it.name() + " " + it.size()).toList();
    }

    private static ImportReport land(
            Imports.Reading reading, Workspace workspace, Call call, Optional<String> hint) {
        Landed landed =
                workspace
                        .store()
                        .<Landed>write(tx ->
                                Landing.of(
                                        reading.batch(),
                                        tx,
                                        actor(workspace, call),
                                        call.now(),
                                        call.progress()));
        return ImportReport.of(landed, reading.zone(), false, reading.warnings(), hint, call);
    }

    /// While an original is here, the call has no workspace to ask.
    private static Actor actor(Workspace workspace, Call call) {
        return call.named().orElseGet(workspace::identity);
    }

    /// Does it all and keeps nothing of it.
    private static ImportReport rehearse(Imports.Reading reading, Workspace workspace, Call call) {
        return workspace
                .store()
                .<ImportReport>write(tx -> {
                    Landed landed =
                            Landing.of(
                                    reading.batch(),
                                    tx,
                                    actor(workspace, call),
                                    call.now(),
                                    call.progress());
                    throw new DryRun(output(landed, reading, call));
                });
    }

    private static void requireItWorks(Imports.Reading reading, Workspace workspace, Call call) {
        try {
            rehearse(reading, workspace, call);
        } catch (DryRun _) {
            return;
        }
    }

    private static Node.Fields output(Landed landed, Imports.Reading reading, Call call) {
        return Shape.of(ImportReport.class)
                .write(
                        ImportReport.of(
                                landed,
                                reading.zone(),
                                true,
                                reading.warnings(),
                                Optional.of("Nothing was changed. Do it without dry_run."),
                                call));
    }
}
