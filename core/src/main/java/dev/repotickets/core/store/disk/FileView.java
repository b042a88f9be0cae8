package dev.repotickets.core.store.disk;

import java.util.List;
import java.util.Optional;

/// The files as they were at one moment. It is of no use once the work it was handed to has ended.
public interface FileView {

    /// Looks at a path without failing over what is there.
    Found look(StorePath file);

    /// The bytes of a file; a problem when it is something that is not read.
    default Optional<byte[]> read(StorePath file) {
        return switch (look(file)) {
            case Found.Present(FileImage image) -> Optional.of(image.bytes());
            case Found.Absent _ -> Optional.empty();
            case Found.Refused(Found.Reason reason) -> throw DiskProblem.refused(file, reason);
        };
    }

    /// The names in a folder, sorted, without stages; none when there is no such folder.
    List<String> list(StorePath folder);

    /// What is in a folder as it is stored, without stages and the changes of this write; nothing
    /// when there is no such folder. Several threads may ask at once.
    List<Listed> sweep(StorePath folder);

    /// What the file system knows about a path as it is stored, without the changes of this write.
    Optional<Stat> stat(StorePath path);

    /// The time of the trail before anything was read here.
    default Optional<Long> time(Trail trail) {
        return trail.time();
    }

    /// The same without changes that are not kept yet.
    default FileView stored() {
        return this;
    }
}
