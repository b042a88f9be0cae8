package dev.repotickets.server;

import java.util.Iterator;
import java.util.List;

/// The words after a command, taken one by one. What is wrong with them is an [UsageException].
final class Words {
    private final Iterator<String> rest;

    Words(List<String> words) {
        this.rest = words.iterator();
    }

    boolean hasNext() {
        return rest.hasNext();
    }

    String next() {
        return rest.next();
    }

    /// The value of an option.
    String value(String option) {
        if (!rest.hasNext()) {
            throw new UsageException(option + " needs a value");
        }
        return rest.next();
    }

    int number(String option, int least, int most) {
        String word = value(option);
        if (word.matches("[0-9]{1,9}")
                && Integer.parseInt(word) >= least
                && Integer.parseInt(word) <= most) {
            return Integer.parseInt(word);
        }
        throw new UsageException(option + " is not a number from " + least + " to " + most);
    }
}
