package dev.repotickets.core.store.yaml;

import dev.repotickets.core.entity.Change;
import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Fact;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.event.Event;
import dev.repotickets.core.id.IdSource;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.store.Fault;
import dev.repotickets.core.store.Following;
import dev.repotickets.core.store.Revision;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.store.disk.FileTransaction;
import dev.repotickets.core.store.disk.Found;
import dev.repotickets.core.store.disk.StorePath;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.yaml.KnownKeys;
import dev.repotickets.core.yaml.YamlDocument;
import dev.repotickets.core.yaml.YamlFault;
import dev.repotickets.core.yaml.YamlReader;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/// One write: changes of entities become whole new files of one transaction.
///
/// A file that is there is updated, not replaced: what did not change keeps its bytes, and so do
/// keys that we do not know. One that cannot be understood is never written over.
final class YamlTransaction implements Writer {
    private final FileTransaction files;
    private final YamlView view;
    private final Minting minting;
    private final Following following;

    YamlTransaction(FileTransaction files, YamlView view, Minting minting, Following following) {
        this.files = files;
        this.view = view;
        this.minting = minting;
        this.following = following;
    }

    @Override
    public <T extends Record & Entity> T apply(Change<T> change) {
        following.apply(change, this, this::keep, this::keep);
        return change.state();
    }

    @Override
    public String mint(Kind<?> kind, String word) {
        return minting.mint(files, kind, word, () -> view.keys(kind));
    }

    @Override
    public IdSource ids() {
        return minting.ids();
    }

    @Override
    public YamlView view() {
        return view;
    }

    @Override
    public boolean hasChanged() {
        return !following.events().isEmpty();
    }

    List<Event> events() {
        return following.events();
    }

    private <T extends Record & Entity> void keep(Change<T> change) {
        Kind<T> kind = change.kind();
        Codec<T> codec = Codecs.of(kind.type());
        T state = change.state();
        if (kind.owned()) {
            StorePath file = Layout.file(kind, state.owner(), state.key());
            put(
                    file,
                    codec.writeBeside(state, kind.word()),
                    codec.knownBeside(),
                    (wanted, _) -> wanted,
                    Optional.empty());
        } else {
            StorePath file = Layout.file(kind, state.key());
            view.fault(kind, state.key())
                    .ifPresent(it -> {
                        throw untouchable(file, it.line(), it.reason());
                    });
            put(file, codec.write(state), codec.known(), codec::respelt, Optional.of(state));
        }
    }

    @Override
    public void keep(Kind<?> kind, Fact fact) {
        KnownKeys known = Codecs.of(Fact.class).knownBeside();
        put(
                Layout.file(kind, fact.owner(), fact.key()),
                Kinds.write(fact),
                known,
                (wanted, _) -> wanted,
                Optional.empty());
    }

    private void put(
            StorePath file,
            Node.Fields fields,
            KnownKeys known,
            BinaryOperator<Node.Fields> spelling,
            Optional<Record> entity) {
        byte[] bytes =
                switch (files.look(file)) {
                    case Found.Absent _ -> YamlDocument.of(fields).bytes();
                    case Found.Present(var image) ->
                            updated(file, image.bytes(), fields, known, spelling);
                    case Found.Refused(Found.Reason reason) ->
                            throw untouchable(file, 0, reason.words());
                };
        YamlDocument written = readBack(file, bytes);
        files.put(file, bytes);
        view.changed(file);
        if (entity.isPresent() && !written.conflicted()) {
            view.wrote(file, new Parsed.Held(entity, Revision.of(bytes), false));
        }
    }

    private static byte[] updated(
            StorePath file,
            byte[] bytes,
            Node.Fields fields,
            KnownKeys known,
            BinaryOperator<Node.Fields> spelling) {
        return switch (YamlReader.read(bytes)) {
            case YamlDocument document ->
                    document.with(spelling.apply(fields, document.fields()), known).bytes();
            case YamlFault(int line, String reason) -> throw untouchable(file, line, reason);
        };
    }

    /// What could not be read back is not written: a mistake in the writer costs an error, not
    /// data.
    private static YamlDocument readBack(StorePath file, byte[] bytes) {
        return switch (YamlReader.read(bytes)) {
            case YamlDocument document -> document;
            case YamlFault(int _, String reason) ->
                    throw new Problem.LimitExceeded(
                                    file.name() + " would not be readable: it " + reason,
                                    "Send less at once.")
                            .toException();
        };
    }

    private static ProblemException untouchable(StorePath file, int line, String reason) {
        var fault = new Fault(ReadFiles.shown(file), line, reason);
        return new Problem.PreconditionFailed(
                        fault.place() + " cannot be read and was not touched: " + reason,
                        "Mend the file in an editor or with the version control system.")
                .toException();
    }
}
