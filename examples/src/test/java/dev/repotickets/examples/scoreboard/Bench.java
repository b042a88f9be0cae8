package dev.repotickets.examples.scoreboard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What all rows of one size are measured with.
record Bench(
        Repositories repositories,
        int size,
        Effort effort,
        Distribution distribution,
        Floors floors,
        Progress progress) {
    static final int BIG = 100_000;

    /// Hears what is being measured.
    interface Progress {
        void at(String what);
    }

    /// A fresh copy of the repository, to write to.
    Path copy(String name) throws IOException {
        progress.at(size + " tickets: " + name);
        return repositories.copy(size, name);
    }

    boolean isBig() {
        return size >= BIG;
    }

    /// How many tickets are neither closed nor cancelled.
    int active() {
        return (int) numbers().filter(it -> !status(it).matches("closed|cancelled")).count();
    }

    /// How many tickets hold the rare word.
    int rare() {
        return (int) numbers().filter(Corpus::isRare).count();
    }

    private IntStream numbers() {
        return IntStream.range(0, size);
    }

    private static String status(int number) {
        return Content.corpus().status(number);
    }

    List<String> command(String... arguments) {
        var command = new ArrayList<String>(List.of(distribution.program()));
        command.addAll(List.of(arguments));
        return command;
    }
}
