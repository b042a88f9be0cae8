package dev.repotickets.tools.exchange;

import dev.repotickets.core.entity.Change;
import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Fact;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.event.Actor;
import dev.repotickets.core.exchange.ImportEvent;
import dev.repotickets.core.exchange.KeptFile;
import dev.repotickets.core.exchange.Provenance;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.time.TimeLog;
import dev.repotickets.tools.Counted;
import dev.repotickets.tools.ProgressSink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Writes what an import brings, in the one write that it is given. It belongs to that write.
///
/// What is new is made. What came from the same place before takes the fields that changed there;
/// what else has the same id is never written over: the whole import is refused.
public final class Landing {
    private final Writer tx;
    private final Optional<String> source;
    private final Actor by;
    private final Instant at;
    private final List<Loss> losses;
    private final Counted counted;
    private int created;
    private int updated;
    private int skipped;
    private int kept;

    private Landing(Writer tx, Batch batch, Actor by, Instant at, ProgressSink progress) {
        this.tx = tx;
        this.source = batch.source();
        this.by = by;
        this.at = at;
        this.losses = new ArrayList<>(batch.losses());
        this.counted =
                new Counted(
                        progress,
                        (long) batch.arrivals().size()
                                + batch.foreign().size()
                                + batch.files().size());
    }

    public static Landed of(Batch batch, Writer tx, Actor by, Instant at, ProgressSink progress) {
        var landing = new Landing(tx, batch, by, at, progress);
        batch.arrivals().forEach(landing::land);
        var foreign = new ForeignTickets(tx, batch.source().orElse(""), at, landing.losses);
        foreign.arrivals(batch.foreign()).forEach(landing::land);
        batch.files().forEach(landing::keep);
        return new Landed(
                landing.created,
                landing.updated,
                landing.skipped,
                landing.kept,
                landing.losses,
                Stream.concat(batch.renamed().stream(), foreign.renamed().stream()).toList());
    }

    private <T extends Record & Entity> void land(Arrival<T> arrival) {
        counted.one("importing");
        Kind<T> kind = arrival.kind();
        Optional<T> there = tx.find(kind, arrival.state().key());
        if (there.isEmpty()) {
            tx.apply(change(kind, arrival.state(), unkept(kind, arrival.state().key())));
            arrival.beside().forEach(it -> add(kind, it));
            source.ifPresent(it -> tx.apply(arrival.provenance(it).noted(by, at)));
            created++;
        } else {
            boolean hasChanged = source.map(it -> again(arrival, there.get(), it)).orElse(false);
            if (source.isEmpty() && !there.get().equals(arrival.state())) {
                throw another(kind.word(), arrival.state().key());
            }
            if (addMissing(arrival) || hasChanged) {
                updated++;
            } else {
                skipped++;
            }
        }
    }

    private <T extends Record & Entity> boolean again(Arrival<T> arrival, T there, String from) {
        Provenance now = arrival.provenance(from);
        Optional<Provenance> before = tx.find(Provenance.KIND, now.key());
        if (there.equals(arrival.state())) {
            if (!before.equals(Optional.of(now))) {
                tx.apply(now.noted(by, at));
            }
            return false;
        }
        if (before.isEmpty() || !before.get().subject().equals(now.subject())) {
            throw another(arrival.kind().word(), there.key());
        }
        if (before.get().equals(now)) {
            return false;
        }
        var merged = Reimport.of(arrival, there, before.get());
        losses.addAll(merged.losses());
        tx.apply(now.noted(by, at));
        if (merged.changes().isEmpty()) {
            return false;
        }
        var event =
                new ImportEvent(
                        type(arrival.kind(), "reimported"),
                        there.key(),
                        from,
                        merged.changes(),
                        true,
                        by,
                        at);
        tx.apply(change(arrival.kind(), merged.state(), event));
        return true;
    }

    private boolean addMissing(Arrival<?> arrival) {
        boolean hasAdded = false;
        for (Beside beside : arrival.beside()) {
            boolean isNew =
                    switch (beside) {
                        case Beside.Note<?> note -> addNote(note, arrival.state().key());
                        case Beside.Past(Fact fact) -> addFact(arrival.kind(), fact);
                    };
            hasAdded |= isNew;
        }
        return hasAdded;
    }

    private <T extends Record & Entity> boolean addNote(Beside.Note<T> note, String owner) {
        Optional<T> there =
                tx.of(note.kind(), owner).stream()
                        .filter(it -> it.key().equals(note.state().key()))
                        .findFirst();
        boolean isDifferent = !there.equals(Optional.of(note.state()));
        boolean stopsTimer =
                there.isPresent() && there.get() instanceof TimeLog log && log.isRunning();
        if (isDifferent && (there.isEmpty() || stopsTimer)) {
            put(note);
            return true;
        }
        if (isDifferent) {
            losses.add(new Loss(owner, "a " + note.kind().word() + " differs; yours is kept"));
        }
        return false;
    }

    private boolean addFact(Kind<?> kind, Fact fact) {
        boolean isNew =
                tx.facts(kind, fact.owner()).stream().noneMatch(it -> it.uid().equals(fact.uid()));
        if (isNew) {
            tx.keep(kind, fact);
        }
        return isNew;
    }

    private void add(Kind<?> kind, Beside beside) {
        switch (beside) {
            case Beside.Note<?> note -> put(note);
            case Beside.Past(Fact fact) -> tx.keep(kind, fact);
        }
    }

    private <T extends Record & Entity> void put(Beside.Note<T> note) {
        tx.apply(change(note.kind(), note.state(), unkept(note.kind(), note.state().owner())));
    }

    private void keep(KeptFile file) {
        counted.one("keeping files");
        if (!tx.find(KeptFile.KIND, file.key()).equals(Optional.of(file))) {
            tx.apply(file.kept(by, at));
            kept++;
        }
    }

    private ImportEvent unkept(Kind<?> kind, String key) {
        return ImportEvent.unkept(type(kind, "imported"), key, by, at);
    }

    private static <T extends Record & Entity> Change<T> change(
            Kind<T> kind, T state, ImportEvent event) {
        return new Change<>(kind, state, event);
    }

    private static String type(Kind<?> kind, String verb) {
        return kind.word().replace(' ', '-') + "." + verb;
    }

    private static RuntimeException another(String kind, String key) {
        return new Problem.AlreadyExists(
                        "there is another "
                                + kind
                                + " "
                                + key
                                + " here, which did not come from"
                                + " this import; nothing was changed",
                        "Look at both. Import into an empty repository, or give it another id in the"
                                + " file that is imported.")
                .toException();
    }
}
