package dev.repotickets.assignmodel.fold;

import dev.repotickets.assignmodel.bytes.Input;
import dev.repotickets.assignmodel.bytes.Output;
import java.util.ArrayList;
import java.util.List;

/// What is kept of each id of the log, in its order, to know later whether it still counts.
///
/// @param tries a hash of the task and the attempt
record Known(List<Integer> tries, List<State> states) {

    enum State {
        /// It was learned.
        COUNTS,
        /// It says nothing of the agent, or another outcome of the same try was recorded later.
        PASSED,
        /// It could not be read.
        UNREAD
    }

    Known {
        tries = List.copyOf(tries);
        states = List.copyOf(states);
    }

    static final Known NOTHING = new Known(List.of(), List.of());

    int size() {
        return tries.size();
    }

    void write(Output output) {
        output.putInt(size());
        for (int i = 0; i < size(); i++) {
            output.putInt(tries.get(i));
        }
        for (State state : states) {
            output.putByte(
                    switch (state) {
                        case COUNTS -> 0;
                        case PASSED -> 1;
                        case UNREAD -> 2;
                    });
        }
    }

    static Known read(Input input) {
        int size = input.readCount();
        var tries = new ArrayList<Integer>();
        var states = new ArrayList<State>();
        for (int i = 0; i < size; i++) {
            tries.add(input.readInt());
        }
        for (int i = 0; i < size; i++) {
            states.add(
                    switch (input.readByte()) {
                        case 0 -> State.COUNTS;
                        case 1 -> State.PASSED;
                        default -> State.UNREAD;
                    });
        }
        return new Known(tries, states);
    }
}
