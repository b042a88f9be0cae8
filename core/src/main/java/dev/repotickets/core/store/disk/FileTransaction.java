package dev.repotickets.core.store.disk;

import java.util.Set;

/// Files that change together. It sees its own changes; nobody else does until all are durable.
///
/// Changes below [StoreRoot#COMMON] are made durable before the others, in a log of their own: a
/// crash in between keeps those and drops the others.
public interface FileTransaction extends FileView {

    /// The whole new content of a file, which may be new itself; folders above it are made.
    void put(StorePath file, byte[] bytes);

    /// Deletes a file that may be missing. Content is never deleted, it gets a tombstone; this is
    /// for coordination.
    void delete(StorePath file);

    /// The files that writes before this one changed which are committed together with it: this one
    /// sees those changes, but they are not stored yet.
    Set<StorePath> pending();
}
