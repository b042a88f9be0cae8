package dev.repotickets.assignmodel.fold;

import dev.repotickets.assignmodel.bytes.DamagedException;
import dev.repotickets.assignmodel.bytes.Input;
import dev.repotickets.assignmodel.bytes.Output;
import dev.repotickets.assignmodel.bytes.Packed;
import dev.repotickets.assignmodel.expert.Fit;
import dev.repotickets.assignmodel.memory.Columns;
import dev.repotickets.assignmodel.memory.Row;
import dev.repotickets.assignmodel.mixture.Mind;
import dev.repotickets.assignmodel.optimize.Optimizer;
import dev.repotickets.core.outcome.OutcomeId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What is kept of a fold.
///
/// @param rows of all outcomes that were learned; a checkpoint has the first of them
/// @param fit the last one of the batch
/// @param checkpoints by their number of ids, the last at the end of the log
record Cache(Known known, List<Row> rows, Fit fit, List<Checkpoint> checkpoints) {
    static final Cache EMPTY = new Cache(Known.NOTHING, List.of(), Fit.NONE, List.of());

    /// `RTAM`.
    private static final int MAGIC = 0x4D415452;

    /// Raised with every change of what is written.
    private static final int FORMAT = 2;

    /// Raised with every change of what comes of the same log.
    private static final int FEATURES = 1;

    Cache {
        rows = List.copyOf(rows);
        checkpoints = List.copyOf(checkpoints);
    }

    /// The latest checkpoint that is of the beginning of the log and has no more than `most` ids.
    Optional<Checkpoint> latest(List<OutcomeId> log, int most) {
        return checkpoints.reversed().stream()
                .filter(it -> it.ids() <= most)
                .filter(it -> it.isOf(log))
                .findFirst();
    }

    Mind mind(Checkpoint checkpoint, Optimizer optimizer) {
        Input input = new Input(checkpoint.mind());
        Mind mind = Mind.read(input, rows.subList(0, checkpoint.rows()), fit, optimizer);
        if (!input.isAtEnd()) {
            throw new DamagedException("more than a mind");
        }
        return mind;
    }

    /// Little-endian; the SHA-256 of all before is at the end.
    byte[] toBytes() {
        Output output = new Output();
        output.putInt(MAGIC);
        output.putInt(FORMAT);
        output.putInt(FEATURES);
        Output plain = new Output();
        known.write(plain);
        Packed.write(plain.toBytes(), output);
        plain = new Output();
        Columns.write(rows, plain);
        Packed.write(plain.toBytes(), output);
        plain = new Output();
        fit.write(plain);
        Packed.write(plain.toBytes(), output);
        output.putInt(checkpoints.size());
        checkpoints.forEach(it -> it.write(output));
        byte[] body = output.toBytes();
        output.putBytes(Digests.of(body, body.length));
        return output.toBytes();
    }

    static Cache of(byte[] bytes) {
        int length = bytes.length - Digests.BYTES;
        if (length < 0
                || !Arrays.equals(
                        Digests.of(bytes, length), 0, Digests.BYTES, bytes, length, bytes.length)) {
            throw new DamagedException("its checksum is wrong");
        }
        Input input = new Input(Arrays.copyOf(bytes, length));
        if (input.readInt() != MAGIC || input.readInt() != FORMAT || input.readInt() != FEATURES) {
            throw new DamagedException("it is of another version");
        }
        Known known = Known.read(new Input(Packed.read(input)));
        List<Row> rows = Columns.read(new Input(Packed.read(input)));
        Fit fit = Fit.read(new Input(Packed.read(input)));
        var checkpoints = new ArrayList<Checkpoint>();
        for (int left = input.readCount(); left > 0; left--) {
            checkpoints.add(Checkpoint.read(input, known.size(), rows.size()));
        }
        return new Cache(known, rows, fit, checkpoints);
    }
}
