package dev.repotickets.core.store.disk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A process that reads and writes until it is killed, or kills itself in the middle of a step. It
/// writes down what it is about to do, and what it has been told.
///
/// Each line of its history is `W` intent, `A` acknowledgement, or `R` what a read saw; the values
/// are `file=version@writer`. A line that its death tore has no end and counts for nothing.
final class SoakWorker {
    static final int FILES = 6;

    private final Checkout checkout;
    private final Random random;
    private final String name;
    private final RandomAccessFile history;
    private int operation;

    private SoakWorker(Checkout checkout, Random random, String name, RandomAccessFile history) {
        this.checkout = checkout;
        this.random = random;
        this.name = name;
        this.history = history;
    }

    static StateFolders folders(Path folder) {
        return new StateFolders(
                folder.resolve(".tickets"), folder.resolve("git"), folder.resolve("git"));
    }

    static StorePath file(int number) {
        return number == 0
                ? StorePath.state("soak/0")
                : StorePath.content("tickets/%02d/T-%d.yaml".formatted(number / 2, number));
    }

    static Surroundings surroundings(String name, long seed) {
        return new Surroundings(
                ProcessHandle.current().pid(),
                name,
                "this boot",
                new Random(seed),
                () -> false,
                Duration.ofSeconds(60));
    }

    /// Arguments: folder, name, seed, the step at which to halt (or none), operations to do.
    static void main(String[] arguments) throws IOException {
        var folders = folders(Path.of(arguments[0]));
        var name = arguments[1];
        var seed = Long.parseLong(arguments[2]);
        var disk = new HaltingDisk(new RealDisk(folders), arguments[3], new Random(seed));
        var file = Path.of(arguments[0]).resolve("history-" + name).toFile();
        try (var history = new RandomAccessFile(file, "rw");
                var checkout = Checkout.open(folders, disk, surroundings(name, seed))) {
            var worker = new SoakWorker(checkout, new Random(seed), name, history);
            for (var left = Integer.parseInt(arguments[4]); left > 0; left--) {
                worker.operate();
            }
        }
    }

    private void operate() throws IOException {
        operation++;
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> write(List.of(random.nextInt(FILES)));
            case 3, 4, 5 -> writeTwo();
            case 6 -> checkout.checkpoint();
            default -> read();
        }
    }

    private void writeTwo() throws IOException {
        var first = random.nextInt(FILES);
        write(List.of(first, (first + 1 + random.nextInt(FILES - 1)) % FILES));
    }

    /// Fetches the version of each file and sets the next one.
    private void write(List<Integer> files) throws IOException {
        var padding = random.nextInt(3000);
        var id = name + "." + operation;
        var done =
                checkout.<String>write(tx -> {
                    var line = new StringBuilder();
                    for (var number : files) {
                        var old = SoakValue.of(tx.read(file(number)));
                        var next = new SoakValue(old.version() + 1, id, old.writer());
                        tx.put(file(number), next.bytes(padding));
                        line.append(' ').append(number).append('=').append(next.text());
                    }
                    log("W " + id + line);
                    return line.toString();
                });
        log("A " + id + done);
    }

    private void read() throws IOException {
        var seen =
                checkout.<List<String>>read(view -> {
                    var values = new ArrayList<String>();
                    for (var number = 0; number < FILES; number++) {
                        values.add(number + "=" + SoakValue.of(view.read(file(number))).text());
                    }
                    return values;
                });
        log("R " + name + "." + operation + " " + String.join(" ", seen));
    }

    private void log(String line) {
        try {
            history.write((line + "\n").getBytes(UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
