package dev.repotickets.core.store.yaml;

import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.store.disk.FileView;
import dev.repotickets.core.store.disk.Listed;
import dev.repotickets.core.store.disk.StorePath;
import dev.repotickets.core.store.snapshot.TextSource;
import dev.repotickets.core.text.TextForm;
import dev.repotickets.core.tree.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The texts of the entities that are in shards, read off their files when they are asked for.
record ShardTexts<T extends Record & Entity>(
        TextForm<T> form, Map<String, Shard> shards, FileView files, Kinds kinds)
        implements TextSource {

    @Override
    public Map<String, Long> marks() {
        var marks = new HashMap<String, Long>();
        shards.forEach((name, shard) -> marks.put(name, shard.mark()));
        return marks;
    }

    @Override
    public Map<String, Long> entities(String part) {
        var marks = new HashMap<String, Long>();
        @Nullable Shard shard = shards.get(part);
        if (shard != null) {
            shard.entries().forEach(it -> marks.put(it.key(), mark(it)));
        }
        return marks;
    }

    private static long mark(ShardEntry entry) {
        return entry.file() == 0 || entry.beside() == 0
                ? 0
                : Listed.mixed(entry.file(), entry.beside());
    }

    @Override
    public Optional<List<String>> texts(String key) {
        Kind<T> kind = form.kind();
        return entity(Layout.file(kind, key), fields -> YamlView.root(kind, key, fields))
                .map(kind.type()::cast)
                .flatMap(it -> form.texts().apply(it, beside(key)));
    }

    private List<Record> beside(String key) {
        var beside = new ArrayList<Record>();
        for (String uid : Layout.uids(this::names, form.kind(), key, (_, _) -> {})) {
            entity(Layout.file(form.kind(), key, uid), fields -> kinds.readBeside(fields, key))
                    .ifPresent(beside::add);
        }
        return beside;
    }

    private Optional<Record> entity(
            StorePath path, Function<Node.Fields, Optional<Record>> meaning) {
        return ReadFiles.parse(path, files.look(path), meaning) instanceof Parsed.Held held
                ? held.entity()
                : Optional.empty();
    }

    private List<String> names(StorePath folder) {
        try {
            return files.list(folder);
        } catch (ProblemException _) {
            return List.of();
        }
    }
}
