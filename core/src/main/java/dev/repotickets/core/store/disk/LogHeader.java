package dev.repotickets.core.store.disk;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32C;

/// The first block of the log. It is replaced in place and never forced on its own: after a power
/// cut it may be old or gone, and then every record is looked at again.
///
/// Records before `applied` have reached their files. While `doubtful`, a forced file may have
/// failed to become durable, so that finding the right bytes in it proves nothing.
record LogHeader(long generation, BootId boot, long applied, boolean doubtful) {
    /// A page of its own: no record shares a sector with it.
    static final int BLOCK = 4096;

    static final int LENGTH = 64;
    private static final byte[] MAGIC = {'R', 'T', 'L', 'O', 'G'};
    private static final byte VERSION = 1;
    private static final int CRC_AT = LENGTH - 4;

    byte[] encode() {
        var block = ByteBuffer.allocate(LENGTH);
        block.put(MAGIC).put(VERSION).putLong(generation).put(boot.bytes()).putLong(applied);
        block.put((byte) (doubtful ? 1 : 0));
        block.putInt(CRC_AT, checksum(block.array()));
        return block.array();
    }

    static Optional<LogHeader> decode(byte[] bytes) {
        if (bytes.length < LENGTH
                || !startsWithMagic(bytes)
                || bytes[MAGIC.length] != VERSION
                || ByteBuffer.wrap(bytes).getInt(CRC_AT) != checksum(bytes)) {
            return Optional.empty();
        }
        var block = ByteBuffer.wrap(bytes).position(MAGIC.length + 1);
        var generation = block.getLong();
        var boot = new byte[BootId.LENGTH];
        block.get(boot);
        var applied = block.getLong();
        return Optional.of(
                new LogHeader(
                        generation,
                        new BootId(HexFormat.of().formatHex(boot)),
                        applied,
                        block.get() != 0));
    }

    /// True of a log that a later version of the program wrote: it must be left alone.
    static boolean isNewer(byte[] bytes) {
        return bytes.length > MAGIC.length
                && startsWithMagic(bytes)
                && bytes[MAGIC.length] > VERSION;
    }

    LogHeader withApplied(long position) {
        return new LogHeader(generation, boot, position, doubtful);
    }

    LogHeader inDoubt() {
        return new LogHeader(generation, boot, applied, true);
    }

    private static boolean startsWithMagic(byte[] bytes) {
        return Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    private static int checksum(byte[] bytes) {
        var crc = new CRC32C();
        crc.update(bytes, 0, CRC_AT);
        return (int) crc.getValue();
    }
}
