package dev.repotickets.core.entity;

/// One kind of entity: its word for people, its type, and its folder.
///
/// An owned kind has no folder of its own: its entities lie beside their owner, which `folder`
/// names.
public record Kind<T extends Record & Entity>(
        String word, Class<T> type, String folder, boolean owned) {

    public static <T extends Record & Entity> Kind<T> of(
            String word, Class<T> type, String folder) {
        return new Kind<>(word, type, folder, false);
    }

    /// A kind whose entities belong to those of `owner`.
    public static <T extends Record & Entity> Kind<T> ownedBy(
            Kind<?> owner, String word, Class<T> type) {
        return new Kind<>(word, type, owner.folder(), true);
    }
}
