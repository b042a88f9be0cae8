package dev.repotickets.tools;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.event.Actor;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.workspace.OneMoment;
import dev.repotickets.core.workspace.Workspace;
import dev.repotickets.core.workspace.Workspaces;
import dev.repotickets.tools.source.RepositorySources;
import dev.repotickets.tools.source.Sources;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// One call of a tool: where, by whom and when. It knows nothing of how the call came.
///
/// `named` is who the caller says they are; without it the repository's own identity acts. `whole`
/// asks for lists in one piece: for a door that writes to a file or a terminal, not to a model.
/// `sources` are the files that the caller may name: those of the repository unless said.
/// `progress` hears how far a long work is.
public record Call(
        Workspaces workspaces,
        Optional<Actor> named,
        Instant now,
        boolean whole,
        Sources sources,
        ProgressSink progress) {

    public Call(
            Workspaces workspaces,
            Optional<Actor> named,
            Instant now,
            boolean whole,
            Sources sources) {
        this(workspaces, named, now, whole, sources, ProgressSink.SILENT);
    }

    public Call(Workspaces workspaces, Optional<Actor> named, Instant now) {
        this(workspaces, named, now, false, new RepositorySources(workspaces::root));
    }

    /// The same call, asking for lists in one piece.
    public Call inOnePiece() {
        return new Call(workspaces, named, now, true, sources, progress);
    }

    /// The same call with somebody who hears how far it is.
    public Call toldTo(ProgressSink sink) {
        return new Call(workspaces, named, now, whole, sources, sink);
    }

    /// The same call for work that sees its surroundings once, at their first need.
    public Call atOneMoment() {
        return new Call(new OneMoment(workspaces), named, now, whole, sources, progress);
    }

    public Workspace workspace() {
        return workspaces.open();
    }

    public Configuration rules() {
        return workspace().configuration();
    }

    public Actor actor() {
        return named.orElseGet(() -> workspace().identity());
    }

    public <T> T read(Function<? super Reader, ? extends T> work) {
        return workspace().store().read(work);
    }
}
