package dev.repotickets.examples.scoreboard;

import java.io.IOException;
import java.nio.file.Path;

/// Makes repositories and says where they are: `Generate FOLDER SIZE...`.
final class Generate {
    private Generate() {}

    public static void main(String[] arguments) throws IOException {
        var repositories = new Repositories(Path.of(arguments[0]).toAbsolutePath());
        for (int i = 1; i < arguments.length; i++) {
            System.out.println(repositories.of(Integer.parseInt(arguments[i])));
        }
    }
}
