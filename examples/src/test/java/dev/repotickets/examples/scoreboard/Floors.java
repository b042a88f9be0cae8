package dev.repotickets.examples.scoreboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The least that starting, writing and looking can take here and now.
record Floors(
        Series smallest,
        Durations append,
        Durations appendAndRenames,
        Durations stat,
        Durations read,
        Series status) {

    /// `scratch` is a folder for files of ours on the same disk as the `repository`.
    static Floors measure(Path scratch, Path repository, Distribution program, Effort effort)
            throws IOException {
        Files.createDirectories(scratch);
        List<String> smallest = SmallestProgram.make(scratch.resolve("smallest"), program);
        Program here = Program.in(scratch);
        Program there = Program.in(repository);
        here.run(smallest);
        there.run("git", "status", "--short");
        return new Floors(
                Series.of(2 * effort.runs(), _ -> here.run(smallest)),
                Appends.single(scratch.resolve("log")),
                Appends.withRenames(scratch),
                Sweeps.stat(repository.resolve(".tickets"), effort.runs()),
                Sweeps.read(repository.resolve(".tickets"), effort.runs()),
                Series.of(effort.runs(), _ -> there.run("git", "status", "--short")));
    }

    Floor start() {
        return new Floor("smallest program", smallest.wall().median());
    }

    Floor durable() {
        return new Floor("durable append", append.median());
    }

    Floor batch() {
        return new Floor("append + 100 renames", appendAndRenames.median());
    }

    Floor look() {
        return new Floor("stat of all files", stat.median());
    }

    List<Row> rows() {
        return List.of(
                Row.of("floor: smallest Java program, own AOT cache", Figure.of(smallest)),
                Row.of("floor: durable append of 2 KB", Figure.of(append)),
                Row.of(
                        "floor: durable append, 100 files, 100 renames",
                        Figure.of(appendAndRenames)),
                Row.of("floor: stat every file, warm", Figure.of(stat)),
                Row.of("floor: open and read every file, warm", Figure.of(read)),
                Row.of("floor: git status", Figure.of(status)));
    }
}
