package dev.repotickets.assignmodel.fold;

import dev.repotickets.assignmodel.bytes.DamagedException;
import dev.repotickets.assignmodel.bytes.Input;
import dev.repotickets.assignmodel.bytes.Output;
import dev.repotickets.assignmodel.bytes.Packed;
import dev.repotickets.assignmodel.mixture.Mind;
import dev.repotickets.core.assign.ModelName;
import dev.repotickets.core.outcome.OutcomeId;
import java.util.Arrays;
import java.util.List;

/// A mind as it was after the first so many ids of a log.
///
/// @param digest of those ids
/// @param rows how many of them were learned
/// @param mind as it is written
@SuppressWarnings("ArrayRecordComponent") // compared by what is in it, never as a whole
record Checkpoint(int ids, byte[] digest, int rows, byte[] mind) {

    static Checkpoint of(List<OutcomeId> ids, Mind mind) {
        Output output = new Output();
        mind.write(output);
        return new Checkpoint(
                ids.size(), ModelName.digest(ids), mind.rows().all().size(), output.toBytes());
    }

    boolean isOf(List<OutcomeId> log) {
        return ids <= log.size() && Arrays.equals(digest, ModelName.digest(log.subList(0, ids)));
    }

    void write(Output output) {
        output.putInt(ids);
        output.putBytes(digest);
        output.putInt(rows);
        Packed.write(mind, output);
    }

    static Checkpoint read(Input input, int mostIds, int mostRows) {
        int ids = input.readInt();
        byte[] digest = input.readBytes(Digests.BYTES);
        int rows = input.readInt();
        if (ids < 0 || ids > mostIds || rows < 0 || rows > mostRows) {
            throw new DamagedException("a checkpoint at " + ids + " with " + rows + " rows");
        }
        return new Checkpoint(ids, digest, rows, Packed.read(input));
    }
}
