/// Files that survive: reading and writing several files at once, whole or not at all, by many
/// processes, through `kill -9` and power cuts.
///
/// The tour: [Checkout] is the way in; a write is a [FileTransaction], a read a [FileView]. Below,
/// a journal makes a write durable with one forced append to its write-ahead log, then renames the
/// staged files into place. Everything touches the machine through [Disk].
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.store.disk;
