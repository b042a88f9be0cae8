package dev.repotickets.core.store.disk;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/// Makes the files durable that the log speaks of, so that the log can be emptied.
final class Checkpoint {
    private final Disk disk;
    private final WriteAheadLog log;

    Checkpoint(Disk disk, WriteAheadLog log) {
        this.disk = disk;
        this.log = log;
    }

    /// An error means: never again in this process. The log keeps its records and stays in doubt,
    /// so that the next process writes the files anew instead of trusting what it finds in them.
    void run(WriteAheadLog.Contents contents, BootId now) throws IOException {
        var header = log.state().headerOrBlank();
        log.overwriteHeader(header.inDoubt());
        var folders = new TreeSet<StorePath>();
        var files = new TreeSet<StorePath>();
        for (var entry : contents.records()) {
            for (var change : entry.record().changes()) {
                files.add(change.path());
                addAllAbove(change.path(), folders);
            }
        }
        for (var file : files) {
            if (is(file, Stat.Type.FILE)) {
                disk.force(file);
            }
        }
        // From the deepest up: a name is durable before the folder's own name is relied on.
        for (var folder : folders.descendingSet()) {
            if (folder.isRoot() || is(folder, Stat.Type.FOLDER)) {
                disk.forceFolder(folder);
            }
        }
        log.truncate(LogHeader.BLOCK);
        log.force();
        log.overwriteHeader(new LogHeader(header.generation() + 1, now, LogHeader.BLOCK, false));
    }

    private boolean is(StorePath path, Stat.Type type) throws IOException {
        return disk.stat(path).filter(stat -> stat.type() == type).isPresent();
    }

    private static void addAllAbove(StorePath file, Set<StorePath> folders) {
        for (var folder = file.parent(); folders.add(folder) && !folder.isRoot(); ) {
            folder = folder.parent();
        }
    }
}
