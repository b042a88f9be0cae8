package dev.repotickets.core.store.yaml;

import static dev.repotickets.core.ticket.Samples.ADA;
import static dev.repotickets.core.ticket.Samples.RULES;

import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.requirement.Specification;
import dev.repotickets.core.store.Store;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.ticket.Edits;
import dev.repotickets.core.ticket.Notes;
import dev.repotickets.core.ticket.Samples;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.workspace.GitCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// What can happen to a folder of tickets, at random: by a store, by hand, by git.
final class Turmoil {
    private static final List<String> WORDS =
            List.of("login", "safari", "café", "logout", "ログイン", "session", "the", "fix");

    private final Path folder;
    private final Path tickets;
    private final Path outside;
    private final GitCommand git;
    private final Random random;
    private int count;

    Turmoil(Path folder, Random random) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        this.tickets = folder.resolve(".tickets/tickets");
        this.outside = Files.createDirectories(folder.resolveSibling("outside"));
        this.random = random;
        this.git = GitCommand.init(folder);
        Files.writeString(folder.resolve("README"), "read me");
        git.commitAll("begin");
        git.run("branch", "other");
    }

    /// One to three changes through a store; it tells what it did.
    String write(Store store) {
        return store.write(tx -> {
            var told = new StringBuilder("write");
            for (int i = random.nextInt(3); i >= 0; i--) {
                told.append(' ').append(step(tx));
            }
            return told.toString();
        });
    }

    private Specification specification() {
        return random.nextBoolean() ? Samples.fullSpecification() : Specification.NONE;
    }

    private String step(Writer tx) {
        Instant at = Samples.NOON.plusSeconds(count++);
        List<Ticket> all = tx.all(Ticket.KIND);
        if (all.size() < 5 || random.nextInt(4) == 0) {
            String id = tx.mint(Ticket.KIND, "FIX");
            return tx.apply(
                            Samples.opened(
                                    id, tx.ids().uid(at), text(), "", List.of(), specification()))
                    .key();
        }
        Ticket ticket = all.get(random.nextInt(all.size()));
        try {
            return switch (random.nextInt(4)) {
                case 0 -> tx.apply(ticket.edit(Edits.title(text()), RULES, ADA, at)).key();
                case 1 -> tx.apply(ticket.edit(Edits.description(text()), RULES, ADA, at)).key();
                case 2 ->
                        tx.apply(
                                        Notes.commented(
                                                Samples.comment(
                                                        ticket.key(), tx.ids().uid(at), text()),
                                                ADA,
                                                at))
                                .owner();
                default ->
                        tx.apply(
                                        ticket.isDeleted()
                                                ? ticket.restore(ADA, at)
                                                : ticket.delete(ADA, at))
                                .key();
            };
        } catch (ProblemException e) {
            return e.problem().message();
        }
    }

    private String text() {
        return Stream.generate(() -> WORDS.get(random.nextInt(WORDS.size())))
                .limit(2 + random.nextInt(5))
                .reduce("", (one, other) -> one + " " + other)
                .strip();
    }

    /// One change that no store knows of; it tells what it did.
    String disturb() throws IOException, InterruptedException {
        return switch (random.nextInt(11)) {
            case 0 -> inPlace();
            case 1 -> byRename();
            case 2 -> ticket("garbage", it -> Files.writeString(it, "status: [open\n" + count++));
            case 3 -> stray();
            case 4 -> ticket("remove", Files::delete);
            case 5 -> shard("remove shard", Turmoil::remove);
            case 6 -> shard("move shard", it -> Files.move(it, outside.resolve("s" + count++)));
            case 7 -> moveBack();
            case 8 -> git("commit", "--allow-empty", "-q", "-a", "-m", "more");
            case 9 -> checkout();
            default -> stash();
        };
    }

    private interface Act {
        void on(Path path) throws IOException;
    }

    private String inPlace() throws IOException {
        return ticket(
                "edit in place",
                it ->
                        Files.writeString(
                                it,
                                Files.readString(it).replace("title: ", "title: " + count++ + " "),
                                StandardOpenOption.TRUNCATE_EXISTING));
    }

    private String byRename() throws IOException {
        return ticket(
                "edit by rename",
                it -> {
                    Path made = outside.resolve("edited");
                    Files.writeString(made, Files.readString(it).replace("title: ", "title: new "));
                    Files.move(made, it, StandardCopyOption.REPLACE_EXISTING);
                });
    }

    private String stray() throws IOException {
        return shard(
                "stray", it -> Files.writeString(it.resolve("stray-" + count++ + ".yaml"), ""));
    }

    private String ticket(String what, Act act) throws IOException {
        return act(what, all(3, ".yaml"), act);
    }

    private String shard(String what, Act act) throws IOException {
        return act(what, all(1, ""), act);
    }

    private String act(String what, List<Path> among, Act act) throws IOException {
        if (among.isEmpty()) {
            return "no " + what;
        }
        Path path = among.get(random.nextInt(among.size()));
        act.on(path);
        return what + " " + path.getFileName();
    }

    /// Shards at depth 1; files of tickets, not what lies beside them, at depth 2.
    private List<Path> all(int depth, String ending) throws IOException {
        if (!Files.isDirectory(tickets)) {
            return List.of();
        }
        int most = Math.min(depth, 2);
        try (Stream<Path> found = Files.walk(tickets, most)) {
            return found.filter(it -> tickets.relativize(it).getNameCount() == most)
                    .filter(it -> !it.equals(tickets))
                    .filter(it ->
                            ending.isEmpty()
                                    ? Files.isDirectory(it)
                                    : it.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private String moveBack() throws IOException {
        List<Path> moved;
        try (Stream<Path> found = Files.list(outside)) {
            moved = found.sorted().toList();
        }
        if (moved.isEmpty()) {
            return "nothing to move back";
        }
        Path shard = moved.get(random.nextInt(moved.size()));
        Files.createDirectories(tickets);
        String name = name(shard);
        if (Files.exists(tickets.resolve(name))) {
            return "in the way";
        }
        Files.move(shard, tickets.resolve(name));
        return "move back " + name;
    }

    /// The shard whose files these are.
    private static String name(Path shard) throws IOException {
        try (Stream<Path> found = Files.list(shard)) {
            return found.map(it -> it.getFileName().toString().replace(".yaml", ""))
                    .filter(it -> it.matches("FIX-[0-9A-Z]+"))
                    .map(it ->
                            it.length() < 6 ? "0" + it.substring(4) : it.substring(it.length() - 2))
                    .findFirst()
                    .orElse("00");
        }
    }

    private String git(String... arguments) throws IOException, InterruptedException {
        git.run("add", "-A");
        git.run(arguments);
        return "git " + String.join(" ", arguments);
    }

    /// To the other branch and back again, or to stay there.
    private String checkout() throws IOException, InterruptedException {
        git("commit", "--allow-empty", "-q", "-m", "before");
        boolean isMain = git.run("branch", "--show-current").equals("main");
        git.run("checkout", "-q", isMain ? "other" : "main");
        if (random.nextBoolean()) {
            git.run("checkout", "-q", isMain ? "main" : "other");
        }
        return "git checkout";
    }

    private String stash() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("README"), "read me " + count++);
        git("stash", "-q", "-u");
        if (random.nextBoolean()) {
            git.run("stash", "pop", "-q");
        } else {
            git.run("stash", "drop", "-q");
        }
        return "git stash";
    }

    /// The snapshot's file, damaged, removed or replaced while nobody has it open.
    String damage(Path file, Path older) throws IOException {
        if (!Files.exists(file)) {
            return "no snapshot";
        }
        switch (random.nextInt(4)) {
            case 0 -> {
                byte[] bytes = Files.readAllBytes(file);
                bytes[random.nextInt(bytes.length)] ^= 4;
                Files.write(file, bytes);
            }
            case 1 -> Files.delete(file);
            case 2 -> Files.write(file, new byte[random.nextInt(10_000)]);
            default -> {
                if (Files.exists(older)) {
                    Files.copy(older, file, StandardCopyOption.REPLACE_EXISTING);
                } else {
                    Files.copy(file, older);
                }
            }
        }
        return "damage";
    }

    private static void remove(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = new ArrayList<>(found.sorted(Comparator.reverseOrder()).toList());
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }
}
