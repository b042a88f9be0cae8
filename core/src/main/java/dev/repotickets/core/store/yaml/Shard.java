package dev.repotickets.core.store.yaml;

import dev.repotickets.core.head.HeadBytes;
import dev.repotickets.core.head.HeadWriter;
import dev.repotickets.core.head.WordList;
import dev.repotickets.core.store.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The heads of the entities in one folder, as of one look at it, in the bytes in which they are
/// kept.
///
/// ```
/// shard  = mark count-of-faults faults words count entries
/// words  = count { text }
/// faults = count { path line reason }                 those of no entity
/// entry  = length file-mark beside-mark head key faults
/// ```
final class Shard {
    private static final int FAULTS = Long.BYTES;
    private static final int STRAYS = FAULTS + Integer.BYTES;
    private static final int FILE = Integer.BYTES;
    private static final int BESIDE = FILE + Long.BYTES;
    private static final int HEAD = BESIDE + Long.BYTES;

    private final HeadBytes bytes;
    private final int first;
    private volatile @Nullable Map<String, HeadBytes> byKey;

    /// The shard of those bytes, or nothing where they make no sense.
    static Optional<Shard> read(byte[] bytes) {
        try {
            var shard = new Shard(bytes);
            shard.requireWhole();
            return Optional.of(shard);
        } catch (IndexOutOfBoundsException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Those of [#of]; others are an exception or nonsense.
    private Shard(byte[] bytes) {
        var plain = new HeadBytes(bytes, 0, new String[0]);
        int at = STRAYS;
        int strays = plain.integer(at);
        at += Integer.BYTES;
        for (int i = 0; i < strays; i++) {
            at = plain.after(plain.after(at) + Integer.BYTES);
        }
        int count = plain.integer(at);
        if (count < 0 || count > bytes.length / Integer.BYTES) {
            throw new IllegalArgumentException("so many words do not fit in a page");
        }
        var words = new String[count];
        at += Integer.BYTES;
        for (int i = 0; i < words.length; i++) {
            words[i] = plain.text(at);
            at = plain.after(at);
        }
        this.bytes = new HeadBytes(bytes, 0, words);
        this.first = at;
    }

    /// `mark` stands for all that was seen, and is 0 where that has to be looked at again.
    static Shard of(long mark, List<Fault> strays, WordList words, List<ShardEntry> entries) {
        var out = new HeadWriter(words);
        int faults = strays.size() + entries.stream().mapToInt(it -> it.faults().size()).sum();
        out.number(mark).integer(faults);
        write(strays, out);
        String[] all = words.all();
        out.integer(all.length);
        for (String word : all) {
            out.text(word);
        }
        out.integer(entries.size());
        for (ShardEntry entry : entries) {
            HeadWriter block = out.another();
            block.number(entry.file()).number(entry.beside()).block(entry.head()).text(entry.key());
            write(entry.faults(), block);
            out.block(block.bytes());
        }
        return new Shard(out.bytes());
    }

    private static void write(List<Fault> faults, HeadWriter out) {
        out.integer(faults.size());
        faults.forEach(it -> out.text(it.path()).integer(it.line()).text(it.reason()));
    }

    /// Every entry lies within the bytes.
    private void requireWhole() {
        int at = first + Integer.BYTES;
        for (int i = size(); i > 0; i--) {
            int next = bytes.after(at);
            if (next <= at || bytes.after(at + HEAD) > next) {
                throw new IllegalArgumentException("an entry is longer than it says");
            }
            at = next;
        }
    }

    byte[] bytes() {
        return bytes.bytes();
    }

    long mark() {
        return bytes.number(0);
    }

    String[] words() {
        return bytes.words();
    }

    int size() {
        return bytes.integer(first);
    }

    /// The heads, in the order of their keys.
    <H> List<H> heads(Function<HeadBytes, H> reading) {
        var heads = new ArrayList<H>(size());
        int at = first + Integer.BYTES;
        for (int i = size(); i > 0; i--) {
            if (bytes.integer(at + HEAD) > 0) {
                int head = at + HEAD + Integer.BYTES;
                heads.add(reading.apply(new HeadBytes(bytes.bytes(), head, bytes.words())));
            }
            at = bytes.after(at);
        }
        return heads;
    }

    /// The head of the entity of that key.
    Optional<HeadBytes> head(String key) {
        Map<String, HeadBytes> known = byKey;
        if (known == null) {
            known = byKey();
            byKey = known;
        }
        return Optional.ofNullable(known.get(key));
    }

    private Map<String, HeadBytes> byKey() {
        var known = new HashMap<String, HeadBytes>();
        int at = first + Integer.BYTES;
        for (int i = size(); i > 0; i--) {
            int head = at + HEAD;
            if (bytes.integer(head) > 0) {
                known.put(
                        bytes.text(bytes.after(head)),
                        new HeadBytes(bytes.bytes(), head + Integer.BYTES, bytes.words()));
            }
            at = bytes.after(at);
        }
        return known;
    }

    List<ShardEntry> entries() {
        var entries = new ArrayList<ShardEntry>();
        int at = first + Integer.BYTES;
        for (int i = size(); i > 0; i--) {
            int head = at + HEAD;
            int start = head + Integer.BYTES;
            int key = bytes.after(head);
            entries.add(
                    new ShardEntry(
                            bytes.text(key),
                            bytes.number(at + FILE),
                            bytes.number(at + BESIDE),
                            Arrays.copyOfRange(bytes.bytes(), start, start + bytes.integer(head)),
                            faults(bytes.after(key))));
            at = bytes.after(at);
        }
        return entries;
    }

    /// What could not be understood in this folder.
    List<Fault> faults() {
        if (bytes.integer(FAULTS) == 0) {
            return List.of();
        }
        var faults = new ArrayList<>(faults(STRAYS));
        entries().forEach(it -> faults.addAll(it.faults()));
        return faults;
    }

    private List<Fault> faults(int offset) {
        var faults = new ArrayList<Fault>();
        int at = offset + Integer.BYTES;
        for (int i = bytes.integer(offset); i > 0; i--) {
            int line = bytes.after(at);
            int reason = line + Integer.BYTES;
            faults.add(new Fault(bytes.text(at), bytes.integer(line), bytes.text(reason)));
            at = bytes.after(reason);
        }
        return faults;
    }
}
