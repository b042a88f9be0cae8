package dev.repotickets.core.store.snapshot;

import dev.repotickets.core.store.Rebuilding;
import dev.repotickets.core.text.Match;
import dev.repotickets.core.text.Phrase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Pages of bytes by shelf and name, which several processes share.
///
/// It is never needed: what it cannot read it does not have, and what it cannot keep is worked out
/// again. A page that comes back is the one that was put, whole; whether it is still true is for
/// the caller to say. Safe for threads.
public interface Snapshot extends AutoCloseable {

    /// All pages of a shelf.
    Map<String, byte[]> pages(String shelf);

    /// Keeps those pages of a shelf and drops others.
    void put(String shelf, Map<String, byte[]> pages, Set<String> gone);

    /// What has all phrases, in any order, in an index that follows the source; nothing where there
    /// is no such index now.
    ///
    /// @param weights one for each field of the texts
    /// @param mostParts of how many parts of the source texts may be read for it
    Optional<List<Match>> matches(
            String shelf,
            TextSource source,
            List<Phrase> phrases,
            List<Double> weights,
            int mostParts);

    /// Who is to hear how far it is made anew.
    default Rebuilding rebuilding() {
        return Rebuilding.SILENT;
    }

    @Override
    void close();

    /// One that keeps nothing.
    static Snapshot none() {
        return new Snapshot() {
            @Override
            public Map<String, byte[]> pages(String shelf) {
                return Map.of();
            }

            @Override
            public void put(String shelf, Map<String, byte[]> pages, Set<String> gone) {}

            @Override
            public Optional<List<Match>> matches(
                    String shelf,
                    TextSource source,
                    List<Phrase> phrases,
                    List<Double> weights,
                    int mostParts) {
                return Optional.empty();
            }

            @Override
            public void close() {}
        };
    }
}
