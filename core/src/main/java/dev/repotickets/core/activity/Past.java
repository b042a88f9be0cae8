package dev.repotickets.core.activity;

import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.store.Reader;
import java.util.List;
import java.util.stream.Stream;

/// All that happened to one entity.
public final class Past {
    /// The kinds of entities whose past is told.
    public static final List<Kind<?>> KINDS =
            Recorded.ALL.stream().<Kind<?>>map(Recorded::kind).toList();

    private Past() {}

    /// In no order; nothing where the entity is not there or cannot be read.
    public static List<Activity> of(Reader view, Kind<?> kind, String key) {
        return Recorded.ALL.stream()
                .filter(it -> it.kind().equals(kind))
                .flatMap(it -> told(view, it, key))
                .toList();
    }

    private static <T extends Record & Entity> Stream<Activity> told(
            Reader view, Recorded<T> recorded, String key) {
        return view.find(recorded.kind(), key).stream().flatMap(it -> recorded.of(view, it));
    }
}
