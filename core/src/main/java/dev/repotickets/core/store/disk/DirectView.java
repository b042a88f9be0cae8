package dev.repotickets.core.store.disk;

import dev.repotickets.core.problem.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads straight from the disk; whoever made it sees to it that nothing changes meanwhile.
///
/// `touched` is told of each root before it is read. `logState` is where the log stood before that,
/// where it was looked at.
record DirectView(
        Disk disk, long largestFile, Consumer<StoreRoot> touched, Optional<LogState> logState)
        implements FileView {

    DirectView(Disk disk, long largestFile, Consumer<StoreRoot> touched) {
        this(disk, largestFile, touched, Optional.empty());
    }

    @Override
    public Optional<Long> time(Trail trail) {
        return trail.time(logState);
    }

    @Override
    public Found look(StorePath file) {
        enter(file);
        try {
            return disk.read(file, largestFile);
        } catch (IOException e) {
            throw DiskProblem.of(e, "read " + file.path());
        }
    }

    @Override
    public List<String> list(StorePath folder) {
        enter(folder);
        try {
            return disk.list(folder).stream()
                    .filter(name -> !Stages.isStage(name) && StorePath.isName(name))
                    .toList();
        } catch (IOException e) {
            throw DiskProblem.of(e, "list " + folder.path());
        }
    }

    @Override
    public List<Listed> sweep(StorePath folder) {
        enter(folder);
        try {
            List<Listed> found = disk.sweep(folder);
            found.removeIf(it -> Stages.isStage(it.name()) || !StorePath.isName(it.name()));
            return found;
        } catch (IOException e) {
            throw DiskProblem.of(e, "list " + folder.path());
        }
    }

    @Override
    public Optional<Stat> stat(StorePath path) {
        enter(path);
        try {
            return disk.stat(path);
        } catch (IOException e) {
            throw DiskProblem.of(e, "look at " + path.path());
        }
    }

    /// A lock file must not even be opened: closing it again would give the lock away.
    private void enter(StorePath path) {
        if (Checkout.isOwn(path)) {
            throw new Problem.InvalidArgument("path", path.path() + " is not a file of the store")
                    .toException();
        }
        touched.accept(path.root());
    }
}
