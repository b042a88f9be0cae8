package dev.repotickets.tools.find;

import dev.repotickets.core.assign.InstalledLearner;
import dev.repotickets.core.assign.OutcomeLog;
import dev.repotickets.core.assign.Predictor;
import dev.repotickets.core.assign.StoredOutcomes;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.workspace.Workspace;

/// What was learned from the outcomes of a workspace.
public final class Learning {
    private Learning() {}

    public static OutcomeLog log(Workspace workspace, Reader view) {
        return new StoredOutcomes(view, workspace.cacheFolder());
    }

    public static Predictor predictor(Workspace workspace, Reader view) {
        return InstalledLearner.get().learn(log(workspace, view));
    }
}
