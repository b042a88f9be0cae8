package dev.repotickets.core.store;

import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Fact;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.head.HeadForm;
import dev.repotickets.core.text.Match;
import dev.repotickets.core.text.Phrase;
import dev.repotickets.core.text.TextForm;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One consistent view of what is kept.
///
/// A file that cannot be understood is not there for these methods, but it is in [#faults()]: it
/// breaks nothing else and is never rewritten.
public interface Reader {

    <T extends Record & Entity> Optional<T> find(Kind<T> kind, String key);

    /// The keys of all entities of a kind that is not owned, in their order, tombstones and
    /// unreadable ones included.
    List<String> keys(Kind<?> kind);

    /// All entities of a kind that is not owned, in the order of their keys.
    <T extends Record & Entity> List<T> all(Kind<T> kind);

    /// The heads of all entities of a kind that is not owned, tombstones included, in any order.
    <T extends Record & Entity, H> List<H> heads(HeadForm<T, H> form);

    /// The head of one entity of a kind that is not owned; nothing where it cannot be read.
    <T extends Record & Entity, H> Optional<H> head(HeadForm<T, H> form, String key);

    /// The entities of a kind whose texts have all of the phrases, in any order.
    <T extends Record & Entity> List<Match> matches(TextForm<T> form, List<Phrase> phrases);

    /// The same where it costs next to nothing; nothing where much would have to be read first.
    <T extends Record & Entity> Optional<List<Match>> matchesAtHand(
            TextForm<T> form, List<Phrase> phrases);

    /// All entities of an owned kind that belong to `owner`, oldest first.
    <T extends Record & Entity> List<T> of(Kind<T> kind, String owner);

    /// The kept facts about an entity, oldest first.
    List<Fact> facts(Kind<?> kind, String key);

    /// The state of an entity in short: 12 hexadecimal digits that change whenever it does.
    Optional<String> revision(Kind<?> kind, String key);

    /// When something was last written beside an entity: a comment, a time log, a kept fact.
    Optional<Instant> lastActivity(Kind<?> kind, String key);

    /// True where the file holds the conflict markers of a merge; what is read is both sides.
    boolean isConflicted(Kind<?> kind, String key);

    /// The files that could not be understood, as far as this view has met them.
    List<Fault> faults();
}
