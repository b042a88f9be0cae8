package dev.repotickets.assignmodel.expert;

import dev.repotickets.assignmodel.bytes.DamagedException;
import dev.repotickets.assignmodel.bytes.Input;
import dev.repotickets.assignmodel.bytes.Output;
import dev.repotickets.assignmodel.feature.Pair;
import dev.repotickets.assignmodel.feature.Reason;
import dev.repotickets.assignmodel.memory.Row;
import dev.repotickets.assignmodel.memory.Rows;
import dev.repotickets.assignmodel.number.Hash;
import dev.repotickets.assignmodel.optimize.Optimizer;
import java.util.List;

/// Logistic regression over hashed combinations, fitted anew to all rows whenever they have grown
/// by a quarter, from 60 on. It says nothing before.
public final class BatchLogistic implements Expert {
    private static final int LEAST = 60;

    private final Rows rows;
    private final Optimizer optimizer;
    private Fit fit = Fit.NONE;
    private int tried;

    public BatchLogistic(Rows rows, Optimizer optimizer) {
        this.rows = rows;
        this.optimizer = optimizer;
    }

    @Override
    public String name() {
        return "batch";
    }

    public boolean isReady() {
        return !fit.isNone();
    }

    public Fit fit() {
        return fit;
    }

    @Override
    public double[] lean(Pair pair) {
        double[] parts = new double[Reason.COUNT];
        if (fit.isNone()) {
            return parts;
        }
        Batch batch = Batch.of(pair);
        for (int i = 0; i < batch.places().length; i++) {
            parts[batch.reasons()[i].index()] += fit.weight(batch.places()[i]) * batch.values()[i];
        }
        return parts;
    }

    /// The pair as the row to keep of it.
    public static Row row(Pair pair, int agent, double reward) {
        return new Row(
                agent,
                pair.subject().traits().ticket(),
                Batch.agentHash(pair),
                Hash.small(pair.subject().traits().taskType()),
                Hash.small(pair.subject().traits().component()),
                pair.subject().kept(),
                Batch.dense(pair),
                Row.surprise(reward - pair.additive().expected()),
                Row.reward(reward));
    }

    @Override
    public void learn(Pair pair, double reward) {}

    /// Fits again where it is time to.
    public void follow() {
        int count = rows.all().size();
        if (count >= LEAST && count >= tried + (tried + 3) / 4) {
            tried = count;
            fitTo(count);
        }
    }

    private void fitTo(int count) {
        List<Row> first = rows.all().subList(0, count);
        RowLoss loss = new RowLoss(first);
        optimizer
                .lower(loss, loss.start())
                .ifPresent(weights -> fit = Fit.of(count, loss.spread(weights)));
    }

    @Override
    public void write(Output output) {
        output.putInt(tried);
        output.putInt(fit.rows());
    }

    /// @param kept the last fit that was kept, which need not be the one that was in use then
    public void read(Input input, Fit kept) {
        tried = input.readInt();
        int fitted = input.readInt();
        if (fitted < 0 || fitted > rows.all().size() || tried < fitted) {
            throw new DamagedException("a fit to " + fitted + " rows");
        }
        if (fitted == 0) {
            return;
        }
        if (kept.rows() == fitted && kept.weights().length == Batch.SIZE) {
            fit = kept;
        } else {
            fitTo(fitted);
        }
    }
}
