package dev.repotickets.core.store.disk;

import dev.repotickets.core.problem.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/// The file in which a write becomes durable before any other file changes.
///
/// Everything but [#state] belongs to the holder of the lock. The file is looked for at its path
/// for each use, because recovery may have put another one in its place.
final class WriteAheadLog {
    private static final long LARGEST = 256L << 20;

    private final Disk disk;
    private final StorePath file;
    private final RandomGenerator random;

    WriteAheadLog(Disk disk, StorePath file, RandomGenerator random) {
        this.disk = disk;
        this.file = file;
        this.random = random;
    }

    LogState state() throws IOException {
        // The size comes first: a reader that sees a file change must also see the log grow or its
        // header change, and the header is what changes last.
        var beginning = disk.beginning(file, LogHeader.LENGTH);
        if (beginning.size() == 0) {
            return new LogState(0, Optional.empty());
        }
        var head = beginning.head();
        if (LogHeader.isNewer(head)) {
            throw new Problem.PreconditionFailed(
                            "a newer version of this program is writing here",
                            "use that version; this one would not understand its log")
                    .toException();
        }
        return new LogState(beginning.size(), LogHeader.decode(head));
    }

    /// The whole records from the start, up to the first that is torn.
    Contents contents() throws IOException {
        return switch (disk.read(file, LARGEST)) {
            case Found.Present(FileImage image) -> parse(image.sharedBytes());
            case Found.Absent _ -> new Contents(List.of(), ByteBuffer.allocate(0));
            case Found.Refused(Found.Reason reason) ->
                    throw new IOException("the write-ahead log " + reason.words());
        };
    }

    /// `bytes` are those of the records, without the header and without a torn tail.
    record Contents(List<Positioned> records, ByteBuffer bytes) {}

    record Positioned(long position, LogRecord record) {}

    private static Contents parse(byte[] bytes) {
        var records = new ArrayList<Positioned>();
        if (bytes.length <= LogHeader.BLOCK) {
            return new Contents(records, ByteBuffer.allocate(0));
        }
        var log = ByteBuffer.wrap(bytes).position(LogHeader.BLOCK);
        while (true) {
            var position = log.position();
            var next = LogRecord.decode(log);
            if (next.isEmpty() || !belongs(next.get(), records)) {
                return new Contents(
                        records, log.slice(LogHeader.BLOCK, position - LogHeader.BLOCK));
            }
            records.add(new Positioned(position, next.get()));
        }
    }

    private static boolean belongs(LogRecord next, List<Positioned> records) {
        return records.isEmpty() || next.generation() == records.getFirst().record().generation();
    }

    /// The files of the records between two places; nothing where these are not whole records of
    /// that generation.
    Optional<Set<StorePath>> files(long generation, long from, long to) throws IOException {
        var files = new HashSet<StorePath>();
        var tail = ByteBuffer.wrap(disk.range(file, from, to));
        while (tail.hasRemaining()) {
            var next = LogRecord.decode(tail).filter(it -> it.generation() == generation);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            next.get().changes().forEach(it -> files.add(it.path()));
        }
        return tail.capacity() == to - from ? Optional.of(files) : Optional.empty();
    }

    void append(byte[] record) throws IOException {
        disk.append(file, record);
    }

    /// The commit point.
    void force() throws IOException {
        disk.force(file);
    }

    void truncate(long size) throws IOException {
        disk.truncate(file, size);
    }

    void overwriteHeader(LogHeader header) throws IOException {
        disk.overwriteStart(file, header.encode());
    }

    /// Puts a fresh file in the log's place. Its pages owe nothing to those of the old one, which a
    /// failed force may have left clean but unwritten. Until its name is durable too, it is in
    /// doubt.
    void replace(LogHeader header, ByteBuffer records) throws IOException {
        disk.createFolders(file.parent());
        var whole = ByteBuffer.allocate(LogHeader.BLOCK + records.remaining());
        whole.put(header.inDoubt().encode()).position(LogHeader.BLOCK).put(records.duplicate());
        var stage = Stages.create(disk, file, random, whole.array());
        try {
            disk.force(stage);
            disk.rename(stage, file);
        } catch (IOException e) {
            Stages.discard(disk, List.of(stage));
            throw e;
        }
        disk.forceFolder(file.parent());
        overwriteHeader(header);
    }
}
