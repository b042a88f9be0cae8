package dev.repotickets.tools.source;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.disk.RealDisk;
import dev.repotickets.core.store.disk.Stat;
import dev.repotickets.core.store.disk.StorePath;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A walk through a folder within limits, which follows no link. It belongs to one listing.
final class Walk {
    private static final int MOST_ENTRIES = 100_000;
    private static final long MOST_BYTES = 256L << 20;

    private final RealDisk disk;
    private final String listed;
    private final int prefix;
    private final List<Listing.Entry> files = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private int entries;
    private long bytes;

    /// `listed` is what the caller called the folder at `start`.
    private Walk(RealDisk disk, String listed, StorePath start) {
        this.disk = disk;
        this.listed = listed.isEmpty() || listed.endsWith("/") ? listed : listed + "/";
        this.prefix = start.isRoot() ? 0 : start.path().length() + 1;
    }

    static Listing of(RealDisk disk, String listed, StorePath start) throws IOException {
        var walk = new Walk(disk, listed, start);
        walk.enter(start);
        return new Listing(walk.files, walk.skipped);
    }

    private void enter(StorePath folder) throws IOException {
        List<String> names;
        try {
            names = disk.list(folder);
        } catch (AccessDeniedException _) {
            skipped.add(named(folder) + " may not be read by this user");
            return;
        }
        for (String name : names) {
            if (++entries > MOST_ENTRIES) {
                throw tooMuch("more than " + MOST_ENTRIES + " files and folders");
            }
            if (!StorePath.isName(name)
                    || folder.path().length() + name.length() + 1 > StorePath.LONGEST) {
                skipped.add(named(folder) + name + " has a name that is not portable");
                continue;
            }
            look(folder.child(name));
        }
    }

    private void look(StorePath path) throws IOException {
        if (Forbidden.isForbidden(path.path())) {
            return;
        }
        Optional<Stat> stat = disk.stat(path);
        if (stat.isEmpty()) {
            return;
        }
        switch (stat.get().type()) {
            case FOLDER -> enter(path);
            case FILE -> add(path, stat.get().size());
            case LINK -> skipped.add(name(path) + " is a link");
            case SPECIAL -> skipped.add(name(path) + " is neither a file nor a folder");
        }
    }

    private void add(StorePath path, long size) {
        bytes += size;
        if (bytes > MOST_BYTES) {
            throw tooMuch("more than 256 MiB");
        }
        files.add(new Listing.Entry(listed + name(path), name(path), size));
    }

    private String name(StorePath path) {
        return path.path().substring(prefix);
    }

    private String named(StorePath folder) {
        return folder.path().length() < prefix ? "" : name(folder) + "/";
    }

    private RuntimeException tooMuch(String what) {
        return new Problem.LimitExceeded(
                        "the folder " + listed + " holds " + what, "Name a folder inside it.")
                .toException();
    }
}
