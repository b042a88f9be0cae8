package dev.repotickets.core.entity;

/// One kind of entity: its word for people, its type, its folder, and where that is kept.
///
/// An owned kind has no folder of its own: its entities lie beside their owner, which `folder`
/// names. Of a kind that is `byHand`, files are straight in the folder, where people write them;
/// the others are split into smaller folders.
public record Kind<T extends Record & Entity>(
        String word, Class<T> type, String folder, Place place, boolean byHand) {

    /// Where the entities of a kind are kept.
    public enum Place {
        /// With the content: they branch, merge and travel with it.
        CONTENT,
        /// Beside their owner.
        OWNER,
        /// With what coordinates those who work in one clone: seen in all its work trees at once,
        /// never committed.
        SHARED
    }

    public static <T extends Record & Entity> Kind<T> of(
            String word, Class<T> type, String folder) {
        return new Kind<>(word, type, folder, Place.CONTENT, false);
    }

    /// A kind of few entities whose files people write, too.
    public static <T extends Record & Entity> Kind<T> byHand(
            String word, Class<T> type, String folder) {
        return new Kind<>(word, type, folder, Place.CONTENT, true);
    }

    /// A kind whose entities belong to those of `owner`.
    public static <T extends Record & Entity> Kind<T> ownedBy(
            Kind<?> owner, String word, Class<T> type) {
        return new Kind<>(word, type, owner.folder(), Place.OWNER, false);
    }

    /// A kind that all work trees of a clone share.
    public static <T extends Record & Entity> Kind<T> shared(
            String word, Class<T> type, String folder) {
        return new Kind<>(word, type, folder, Place.SHARED, false);
    }

    public boolean owned() {
        return place == Place.OWNER;
    }
}
