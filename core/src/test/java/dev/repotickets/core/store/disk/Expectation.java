package dev.repotickets.core.store.disk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a store may hold: everything acknowledged, and the write in doubt wholly or not at all.
final class Expectation {
    private final TreeMap<StorePath, FileImage> acknowledged = new TreeMap<>();
    private final TreeMap<StorePath, FileImage> withDoubt = new TreeMap<>();

    static Expectation copyOf(Expectation other) {
        var copy = new Expectation();
        copy.acknowledged.putAll(other.acknowledged);
        copy.withDoubt.putAll(other.withDoubt);
        return copy;
    }

    void begin(Map<StorePath, Optional<FileImage>> changes) {
        changes.forEach((path, image) ->
                image.ifPresentOrElse(i -> withDoubt.put(path, i), () -> withDoubt.remove(path)));
    }

    void acknowledge() {
        settle(withDoubt);
    }

    void forget() {
        settle(acknowledged);
    }

    /// Takes what is really there as the truth from now on; what is wrong with it, if anything.
    Optional<Violation> observe(Map<StorePath, FileImage> found) {
        if (found.equals(acknowledged)) {
            forget();
            return Optional.empty();
        }
        if (found.equals(withDoubt)) {
            acknowledge();
            return Optional.empty();
        }
        return Optional.of(judge(found));
    }

    enum Violation {
        UNOPENABLE,
        TORN,
        LOST,
        HALF_DONE
    }

    private Violation judge(Map<StorePath, FileImage> found) {
        var everything = new ArrayList<StorePath>(found.keySet());
        everything.addAll(acknowledged.keySet());
        var half = true;
        for (var path : everything) {
            var image = found.get(path);
            if (image != null && !Contents.isWhole(path, image)) {
                return Violation.TORN;
            }
            half &=
                    List.of(known(acknowledged, path), known(withDoubt, path))
                            .contains(Optional.ofNullable(image));
        }
        return half ? Violation.HALF_DONE : Violation.LOST;
    }

    private static Optional<FileImage> known(Map<StorePath, FileImage> files, StorePath path) {
        return Optional.ofNullable(files.get(path));
    }

    private void settle(Map<StorePath, FileImage> truth) {
        var files = new TreeMap<>(truth);
        acknowledged.clear();
        acknowledged.putAll(files);
        withDoubt.clear();
        withDoubt.putAll(files);
    }
}
