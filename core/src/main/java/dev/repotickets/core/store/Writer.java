package dev.repotickets.core.store;

import dev.repotickets.core.entity.Change;
import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Fact;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.head.HeadForm;
import dev.repotickets.core.id.IdSource;
import dev.repotickets.core.text.Match;
import dev.repotickets.core.text.Phrase;
import dev.repotickets.core.text.TextForm;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A view that sees its own changes, all of which are kept together or not at all.
public interface Writer extends Reader {

    /// What there is now, this write's own changes included.
    Reader view();

    /// Keeps a new state and its fact, and whatever the policies make follow from it.
    <T extends Record & Entity> T apply(Change<T> change);

    /// Keeps a fact that happened elsewhere, as it is: nothing follows from it, and nobody is told.
    /// `kind` is that of the entity that it is about.
    void keep(Kind<?> kind, Fact fact);

    /// A new readable id for an entity of this kind, `WORD-n` or `WORD-xxxx`, that nothing in this
    /// store has or had.
    String mint(Kind<?> kind, String word);

    IdSource ids();

    /// True where this write has changed something already.
    boolean hasChanged();

    @Override
    default <T extends Record & Entity> Optional<T> find(Kind<T> kind, String key) {
        return view().find(kind, key);
    }

    @Override
    default List<String> keys(Kind<?> kind) {
        return view().keys(kind);
    }

    @Override
    default <T extends Record & Entity> List<T> all(Kind<T> kind) {
        return view().all(kind);
    }

    @Override
    default <T extends Record & Entity, H> List<H> heads(HeadForm<T, H> form) {
        return view().heads(form);
    }

    @Override
    default <T extends Record & Entity, H> Optional<H> head(HeadForm<T, H> form, String key) {
        return view().head(form, key);
    }

    @Override
    default <T extends Record & Entity> Optional<List<Match>> matchesAtHand(
            TextForm<T> form, List<Phrase> phrases) {
        return view().matchesAtHand(form, phrases);
    }

    @Override
    default <T extends Record & Entity> List<Match> matches(
            TextForm<T> form, List<Phrase> phrases) {
        return view().matches(form, phrases);
    }

    @Override
    default <T extends Record & Entity> List<T> of(Kind<T> kind, String owner) {
        return view().of(kind, owner);
    }

    @Override
    default List<Fact> facts(Kind<?> kind, String key) {
        return view().facts(kind, key);
    }

    @Override
    default Optional<String> revision(Kind<?> kind, String key) {
        return view().revision(kind, key);
    }

    @Override
    default Optional<Instant> lastActivity(Kind<?> kind, String key) {
        return view().lastActivity(kind, key);
    }

    @Override
    default boolean isConflicted(Kind<?> kind, String key) {
        return view().isConflicted(kind, key);
    }

    @Override
    default List<Fault> faults() {
        return view().faults();
    }
}
