package dev.repotickets.core.store.disk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a store may hold: everything acknowledged, and of the writes in doubt the first ones, each
/// wholly.
final class Expectation {
    private final TreeMap<StorePath, FileImage> acknowledged = new TreeMap<>();

    /// What is there after each of the writes in doubt.
    private final List<TreeMap<StorePath, FileImage>> withDoubt = new ArrayList<>();

    static Expectation copyOf(Expectation other) {
        var copy = new Expectation();
        copy.acknowledged.putAll(other.acknowledged);
        copy.withDoubt.addAll(other.withDoubt);
        return copy;
    }

    /// One more write, after those that are in doubt already.
    void begin(Map<StorePath, Optional<FileImage>> changes) {
        var after = new TreeMap<>(withDoubt.isEmpty() ? acknowledged : withDoubt.getLast());
        changes.forEach((path, image) ->
                image.ifPresentOrElse(i -> after.put(path, i), () -> after.remove(path)));
        withDoubt.add(after);
    }

    void acknowledge() {
        if (!withDoubt.isEmpty()) {
            settle(withDoubt.getLast());
        }
    }

    void forget() {
        withDoubt.clear();
    }

    /// Takes what is really there as the truth from now on; what is wrong with it, if anything.
    Optional<Violation> observe(Map<StorePath, FileImage> found) {
        if (found.equals(acknowledged)) {
            forget();
            return Optional.empty();
        }
        if (withDoubt.stream().anyMatch(found::equals)) {
            settle(found);
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
                    known(acknowledged, path).equals(Optional.ofNullable(image))
                            || withDoubt.stream()
                                    .anyMatch(it ->
                                            known(it, path).equals(Optional.ofNullable(image)));
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
    }
}
