package dev.repotickets.core.workflow;

import java.util.Collection;

/// How many steps of a run are completed or skipped; the percentage is rounded down. A failed one
/// is not counted, for it can be tried again.
public record RunProgress(int steps, int ended, int percentage) {

    static RunProgress of(Collection<StepState> states) {
        int ended = (int) states.stream().filter(it -> it.status().isSatisfied()).count();
        return new RunProgress(
                states.size(), ended, states.isEmpty() ? 0 : 100 * ended / states.size());
    }
}
