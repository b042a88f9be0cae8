package dev.repotickets.core.assign;

import java.util.ServiceLoader;

/// The learner of this program: one that is provided as a service, or [BayesianLearner].
public final class InstalledLearner {
    private static final class Once {
        static final Learner LEARNER =
                new RememberingLearner(
                        ServiceLoader.load(Learner.class)
                                .findFirst()
                                .orElseGet(BayesianLearner::new));
    }

    private InstalledLearner() {}

    public static Learner get() {
        return Once.LEARNER;
    }
}
