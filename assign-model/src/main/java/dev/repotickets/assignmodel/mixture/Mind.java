package dev.repotickets.assignmodel.mixture;

import dev.repotickets.assignmodel.bytes.Input;
import dev.repotickets.assignmodel.bytes.Output;
import dev.repotickets.assignmodel.expert.BatchLogistic;
import dev.repotickets.assignmodel.expert.Expert;
import dev.repotickets.assignmodel.expert.Fit;
import dev.repotickets.assignmodel.expert.OnlineLogistic;
import dev.repotickets.assignmodel.expert.PlainRate;
import dev.repotickets.assignmodel.expert.TypeRate;
import dev.repotickets.assignmodel.feature.Pair;
import dev.repotickets.assignmodel.feature.Subject;
import dev.repotickets.assignmodel.memory.Memory;
import dev.repotickets.assignmodel.memory.Row;
import dev.repotickets.assignmodel.memory.Rows;
import dev.repotickets.assignmodel.number.Limit;
import dev.repotickets.assignmodel.number.LogLoss;
import dev.repotickets.assignmodel.optimize.Optimizer;
import dev.repotickets.core.assign.LogOdds;
import dev.repotickets.core.assign.Quality;
import dev.repotickets.core.outcome.Outcome;
import dev.repotickets.core.outcome.Traits;
import java.util.List;

/// All that was learned. It changes with each outcome, in the order in which they are told, and not
/// while estimates are made.
public final class Mind {
    private static final int BATCH = 4;

    private final Memory memory;
    private final Rows rows = new Rows();
    private final OnlineLogistic quick = OnlineLogistic.quick();
    private final OnlineLogistic steady = OnlineLogistic.steady();
    private final BatchLogistic batch;
    private final List<Expert> experts;
    private final Attention attention;
    private final Calibration calibration = new Calibration();
    private final PastLosses losses = new PastLosses();

    public Mind(Optimizer optimizer) {
        this(optimizer, new Memory(), List.of());
    }

    private Mind(Optimizer optimizer, Memory memory, List<Row> known) {
        this.memory = memory;
        known.forEach(rows::add);
        batch = new BatchLogistic(rows, optimizer);
        experts = List.of(new PlainRate(), new TypeRate(), quick, steady, batch);
        attention = new Attention(experts.size(), BATCH);
    }

    /// Learns of a try that came to a reward from 0 to 1, and says with which probability it had
    /// expected success.
    public double learn(Outcome outcome, double reward) {
        Subject subject = subject(outcome.traits());
        Pair pair = Pair.of(subject, outcome.agent(), memory);
        Leaning leaning = lean(pair);
        double expected = Limit.sure(calibration.of(leaning.logOdds()));
        losses.add(LogLoss.of(expected, reward), LogLoss.of(subject.global(), reward));
        attention.learn(leaning.experts(), reward);
        calibration.learn(leaning.logOdds(), reward);
        experts.forEach(it -> it.learn(pair, reward));
        int agent =
                memory.learn(
                        subject.keys(),
                        outcome.agent(),
                        reward,
                        pair.additive(),
                        outcome.seconds());
        rows.add(BatchLogistic.row(pair, agent, reward));
        batch.follow();
        if (batch.isReady()) {
            attention.wake(BATCH);
        }
        return LogOdds.probability(expected);
    }

    Subject subject(Traits task) {
        return Subject.of(task, memory, rows);
    }

    Memory memory() {
        return memory;
    }

    Leaning lean(Pair pair) {
        double[][] leanings = new double[experts.size()][];
        for (int i = 0; i < leanings.length; i++) {
            leanings[i] = experts.get(i).lean(pair);
        }
        return Leaning.of(pair, leanings, attention);
    }

    /// How unsure the online experts are, in squared log-odds.
    double variance(Pair pair) {
        return (quick.variance(pair) + steady.variance(pair)) / 2;
    }

    List<Expert> experts() {
        return experts;
    }

    Attention attention() {
        return attention;
    }

    Calibration calibration() {
        return calibration;
    }

    public Quality quality() {
        return losses.quality();
    }

    public Rows rows() {
        return rows;
    }

    public Fit fit() {
        return batch.fit();
    }

    /// All but the rows and the weights of the batch, which are kept beside it.
    public void write(Output output) {
        memory.write(output);
        experts.forEach(it -> it.write(output));
        attention.write(output);
        calibration.write(output);
        losses.write(output);
    }

    /// What was written when so many outcomes had been learned as there are `rows`.
    public static Mind read(Input input, List<Row> rows, Fit fit, Optimizer optimizer) {
        Memory memory = Memory.read(input);
        Mind mind = new Mind(optimizer, memory, rows);
        mind.quick.read(input);
        mind.steady.read(input);
        mind.batch.read(input, fit);
        mind.attention.read(input);
        mind.calibration.read(input);
        mind.losses.read(input);
        return mind;
    }
}
