package dev.repotickets.core.store.yaml;

import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.head.HeadForm;
import dev.repotickets.core.head.WordList;
import dev.repotickets.core.id.Uid;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.store.Fault;
import dev.repotickets.core.store.disk.FileView;
import dev.repotickets.core.store.disk.Found;
import dev.repotickets.core.store.disk.Listed;
import dev.repotickets.core.store.disk.StorePath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Makes the shard of one folder anew, out of what was known and of the files that are not as they
/// were. Marks are taken before files are read: what changes in between is seen the next time.
record ShardReading<T extends Record & Entity>(
        HeadForm<T, ?> form, FileView files, StorePath folder, Instant now) {
    /// A list of words that has grown so much is mostly of words that nobody uses any more.
    private static final int WORDS_FOR_EACH = 16;

    private static final int SPARE_WORDS = 1_000;
    private static final byte[] NO_HEAD = {};

    Shard refreshed(@Nullable Shard before, List<Listed> listed) {
        long mark = mark(listed);
        if (before != null && before.mark() == mark && mark != 0) {
            return before;
        }
        Map<String, ShardEntry> known = new HashMap<>();
        var words = new WordList();
        if (before != null
                && before.words().length < SPARE_WORDS + WORDS_FOR_EACH * before.size()) {
            before.entries().forEach(it -> known.put(it.key(), it));
            words = new WordList(before.words());
        }
        return read(mark, listed, known, words);
    }

    private Shard read(
            long mark, List<Listed> listed, Map<String, ShardEntry> known, WordList words) {
        var strays = new ArrayList<Fault>();
        var own = new TreeMap<String, Listed>();
        var beside = new HashMap<String, Listed>();
        for (Listed each : listed) {
            Optional<String> key = Layout.key(form.kind(), folder.child(each.name()));
            if (key.isPresent()) {
                own.put(key.get(), each);
            } else if (each.name().endsWith(Layout.ENDING)) {
                strays.add(ReadFiles.strayed(folder, each.name()));
            } else if (Layout.isKey(each.name())) {
                beside.put(each.name(), each);
            }
        }
        var entries = new ArrayList<ShardEntry>();
        for (Map.Entry<String, Listed> each : own.entrySet()) {
            String key = each.getKey();
            long file = settled(each.getValue());
            @Nullable Listed folderNow = beside.get(key);
            long besideNow = folderNow == null ? ShardEntry.NONE : settled(folderNow);
            @Nullable ShardEntry before = known.get(key);
            entries.add(
                    before != null && before.isStill(file, besideNow)
                            ? before
                            : entry(key, file, besideNow, folderNow != null, words));
        }
        boolean isSure = entries.stream().allMatch(it -> it.file() != 0 && it.beside() != 0);
        return Shard.of(isSure ? mark : 0, strays, words, entries);
    }

    private ShardEntry entry(
            String key, long file, long besideNow, boolean hasBeside, WordList words) {
        var faults = new ArrayList<Fault>();
        Optional<List<String>> uids = hasBeside ? uids(key, faults) : Optional.of(List.of());
        Optional<Instant> last =
                uids.filter(it -> !it.isEmpty()).map(it -> new Uid(it.getLast()).at());
        StorePath path = Layout.file(form.kind(), key);
        Found found = files.look(path);
        Parsed parsed =
                ReadFiles.parse(path, found, fields -> YamlView.root(form.kind(), key, fields));
        if (parsed instanceof Parsed.Broken(Fault fault)) {
            faults.addFirst(fault);
        }
        byte[] head =
                parsed instanceof Parsed.Held held
                        ? held.entity()
                                .map(it -> form.bytes(form.kind().type().cast(it), last, words))
                                .orElse(NO_HEAD)
                        : NO_HEAD;
        // A permission that is given later leaves no mark.
        return new ShardEntry(
                key,
                found instanceof Found.Refused ? 0 : file,
                uids.isPresent() ? besideNow : 0,
                head,
                faults);
    }

    /// What lies beside an entity; nothing where that cannot be listed, which hides nothing else.
    private Optional<List<String>> uids(String key, List<Fault> faults) {
        try {
            return Optional.of(
                    Layout.uids(
                            files::list,
                            form.kind(),
                            key,
                            (path, name) -> faults.add(ReadFiles.strayed(path, name))));
        } catch (ProblemException e) {
            String path = ReadFiles.shown(Layout.beside(form.kind(), key));
            faults.add(new Fault(path, 0, e.problem().message()));
            return Optional.empty();
        }
    }

    private long settled(Listed listed) {
        return listed.isSettled(now) ? listed.mark() : 0;
    }

    /// One number for all that is in the folder; 0 where something was changed just now.
    private long mark(List<Listed> listed) {
        long sum = 1;
        for (Listed each : listed) {
            if (!each.isSettled(now)) {
                return 0;
            }
            sum += Listed.mixed(each.name().hashCode(), each.mark());
        }
        return sum == 0 ? 1 : sum;
    }
}
