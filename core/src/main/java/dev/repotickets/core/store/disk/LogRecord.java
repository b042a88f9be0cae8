package dev.repotickets.core.store.disk;

import dev.repotickets.core.problem.ProblemException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/// One committed write, as it stands in the log: `magic, length, CRC32C of the rest, generation,
/// boot id, transaction id, changes`.
///
/// The generation tells it from the remains of an older log at the same place.
record LogRecord(long generation, BootId boot, long transaction, List<FileChange> changes) {
    static final int FRAME = 12;
    private static final int MAGIC = 0x52_54_57_31;
    private static final int HASH = 32;

    LogRecord {
        changes = List.copyOf(changes);
    }

    byte[] encode() {
        var paths =
                changes.stream()
                        .map(c -> c.path().path().getBytes(StandardCharsets.UTF_8))
                        .toList();
        var length = 8 + BootId.LENGTH + 8 + 4;
        for (var i = 0; i < paths.size(); i++) {
            length += 1 + 2 + paths.get(i).length + 1 + HASH + 1 + 4;
            length += changes.get(i).after().map(FileImage::size).orElse(0);
        }
        var payload = ByteBuffer.allocate(length);
        payload.putLong(generation).put(boot.bytes()).putLong(transaction).putInt(changes.size());
        for (var i = 0; i < paths.size(); i++) {
            put(payload, changes.get(i), paths.get(i));
        }
        payload.flip();
        var record = ByteBuffer.allocate(FRAME + payload.remaining());
        record.putInt(MAGIC).putInt(payload.remaining()).putInt(checksum(payload)).put(payload);
        return record.array();
    }

    private static void put(ByteBuffer out, FileChange change, byte[] path) {
        out.put(change.path().root().mark()).putShort((short) path.length).put(path);
        var hash = change.before().map(HexFormat.of()::parseHex).orElse(new byte[HASH]);
        out.put((byte) (change.before().isPresent() ? 1 : 0)).put(hash);
        out.put((byte) (change.after().isPresent() ? 1 : 0));
        out.putInt(change.after().map(FileImage::size).orElse(0));
        change.after().ifPresent(image -> out.put(image.sharedBytes()));
    }

    /// Reads the record at the buffer's position and moves behind it; empty when there is no whole
    /// one.
    static Optional<LogRecord> decode(ByteBuffer log) {
        if (log.remaining() < FRAME || log.getInt(log.position()) != MAGIC) {
            return Optional.empty();
        }
        var length = log.getInt(log.position() + 4);
        if (length < 0 || length > log.remaining() - FRAME) {
            return Optional.empty();
        }
        var payload = log.slice(log.position() + FRAME, length);
        if (checksum(payload) != log.getInt(log.position() + 8)) {
            return Optional.empty();
        }
        try {
            var record = decodePayload(payload);
            log.position(log.position() + FRAME + length);
            return Optional.of(record);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | ProblemException _) {
            return Optional.empty();
        }
    }

    private static LogRecord decodePayload(ByteBuffer in) {
        var generation = in.getLong();
        var boot = new BootId(HexFormat.of().formatHex(bytes(in, BootId.LENGTH)));
        var transaction = in.getLong();
        var count = in.getInt();
        var changes = new ArrayList<FileChange>();
        for (var i = 0; i < count; i++) {
            changes.add(change(in));
        }
        return new LogRecord(generation, boot, transaction, changes);
    }

    private static FileChange change(ByteBuffer in) {
        var root = StoreRoot.marked(in.get()).orElseThrow(BufferUnderflowException::new);
        var path =
                new String(bytes(in, Short.toUnsignedInt(in.getShort())), StandardCharsets.UTF_8);
        var hadFile = in.get() != 0;
        var hash = HexFormat.of().formatHex(bytes(in, HASH));
        var keepsFile = in.get() != 0;
        var image = FileImage.owning(bytes(in, in.getInt()));
        return new FileChange(
                new StorePath(root, path),
                hadFile ? Optional.of(hash) : Optional.empty(),
                keepsFile ? Optional.of(image) : Optional.empty());
    }

    private static byte[] bytes(ByteBuffer in, int length) {
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        var bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private static int checksum(ByteBuffer payload) {
        var crc = new CRC32C();
        crc.update(payload.duplicate());
        return (int) crc.getValue();
    }
}
