package dev.repotickets.core.store.disk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What the protocol needs of a file system, and no more: small enough that a test can be one that
/// loses, tears and reorders everything that was not forced.
///
/// No operation follows a link below a root, opens anything but regular files, or waits for
/// anybody. An operation of which the caller was interrupted is completed first.
public interface Disk {

    /// Reads a whole file of at most `limit` bytes.
    Found read(StorePath file, long limit) throws IOException;

    /// The first bytes of a file: fewer than `length` when it is shorter, none when there is none.
    byte[] head(StorePath file, int length) throws IOException;

    /// The size of a file and its first bytes, for a file that is asked again and again.
    default Beginning beginning(StorePath file, int length) throws IOException {
        long size = stat(file).map(Stat::size).orElse(0L);
        return size == 0 ? Beginning.NONE : new Beginning(size, head(file, length));
    }

    /// The bytes of a file from one place to another, or fewer when it ends before.
    default byte[] range(StorePath file, long from, long to) throws IOException {
        return read(file, Long.MAX_VALUE) instanceof Found.Present(FileImage image)
                ? Arrays.copyOfRange(
                        image.sharedBytes(),
                        (int) Math.min(from, image.size()),
                        (int) Math.min(to, image.size()))
                : new byte[0];
    }

    /// Empty when there is nothing, or when it could only be reached through a link.
    Optional<Stat> stat(StorePath path) throws IOException;

    /// The names in a folder, sorted; none when there is no such folder.
    List<String> list(StorePath folder) throws IOException;

    /// What is in a folder, in no order; nothing when there is no such folder, or when it could
    /// only be reached through a link. What goes away meanwhile is left out.
    default List<Listed> sweep(StorePath folder) throws IOException {
        var found = new ArrayList<Listed>();
        for (String name : list(folder)) {
            stat(folder.child(name))
                    .ifPresent(it ->
                            found.add(
                                    Listed.of(
                                            name,
                                            it.type(),
                                            it.size(),
                                            it.modified(),
                                            it.inode())));
        }
        return found;
    }

    /// Creates a folder and those above it, where they are missing, the root included.
    void createFolders(StorePath folder) throws IOException;

    /// Creates a file that must not exist yet. After an error a part of it may be there.
    void create(StorePath file, byte[] bytes) throws IOException;

    /// Adds to the end of a file. After an error a part may have been added.
    void append(StorePath file, byte[] bytes) throws IOException;

    /// Replaces the first bytes of a file in place.
    void overwriteStart(StorePath file, byte[] bytes) throws IOException;

    void truncate(StorePath file, long size) throws IOException;

    /// Makes a file's bytes and size durable. After an error nobody knows which are; asking again
    /// would be answered with a success that means nothing.
    void force(StorePath file) throws IOException;

    /// Makes the names in a folder durable.
    void forceFolder(StorePath folder) throws IOException;

    /// Renames within one folder, atomically replacing a file that has the new name.
    void rename(StorePath from, StorePath to) throws IOException;

    /// Deletes a file that may be missing.
    void delete(StorePath file) throws IOException;
}
