package dev.repotickets.tools.exchange.seed;

import dev.repotickets.core.exchange.KeptFile;
import dev.repotickets.tools.exchange.Loss;
import dev.repotickets.tools.source.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/// What an import could not carry over as it was, gathered while it is read, and the files that are
/// therefore kept as a whole. It belongs to one import.
final class Finds {
    private final List<Loss> losses = new ArrayList<>();
    private final TreeMap<String, KeptFile> kept = new TreeMap<>();

    /// Nothing is lost, but somebody should know.
    void tell(String subject, String what) {
        losses.add(new Loss(subject, what));
    }

    /// Something in the file has no place here: the file is kept as it is.
    void lose(SeedFile file, String what) {
        boolean isKept = keep(file.path(), file.source());
        tell(file.subject(), what + (isKept ? "; the file is kept as " + file.path() : ""));
    }

    /// Keeps a file byte for byte; false where it is too large, which is told.
    boolean keep(String path, Source source) {
        if (source.size() > KeptFile.LONGEST) {
            tell(path, "is larger than 512 KiB and stays only where it is");
            return false;
        }
        kept.put(path, KeptFile.of(SeedImport.SOURCE, path, source.bytes()));
        return true;
    }

    List<Loss> losses() {
        return List.copyOf(losses);
    }

    Collection<KeptFile> kept() {
        return List.copyOf(kept.values());
    }
}
