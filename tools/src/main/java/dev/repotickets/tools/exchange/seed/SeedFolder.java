package dev.repotickets.tools.exchange.seed;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.yaml.YamlDocument;
import dev.repotickets.core.yaml.YamlFault;
import dev.repotickets.core.yaml.YamlReader;
import dev.repotickets.tools.source.Listing;
import dev.repotickets.tools.source.Source;
import dev.repotickets.tools.source.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// All files of an original, by what they are. A file of a kind that we read and that cannot be
/// read refuses the whole: better nothing than a ticket less.
record SeedFolder(
        Optional<SeedFile> configuration,
        Optional<SeedFile> index,
        List<SeedFile> tickets,
        List<SeedFile> epics,
        List<SeedFile> backlog,
        Map<String, Source> others,
        List<String> skipped) {
    private static final int MOST_SHOWN = 8;
    private static final String YAML = ".yaml";

    /// True of a folder that an original keeps its files in.
    static boolean isOne(Listing listing) {
        return listing.files().stream()
                .map(Listing.Entry::name)
                .anyMatch(it ->
                        it.equals("index.yaml")
                                || (it.endsWith(YAML) && (isIn("open", it) || isIn("closed", it))));
    }

    static SeedFolder read(Sources sources, Listing listing) {
        var files = new TreeMap<String, SeedFile>();
        var others = new TreeMap<String, Source>();
        var faults = new ArrayList<String>();
        for (Listing.Entry entry : listing.files()) {
            String name = entry.name();
            Source source = sources.read(entry.path());
            if (!isRead(name)) {
                others.put(name, source);
                continue;
            }
            switch (YamlReader.readForeign(source.bytes())) {
                case YamlDocument document ->
                        files.put(name, new SeedFile(name, source, document.fields()));
                case YamlFault _ when name.equals("index.yaml") -> others.put(name, source);
                case YamlFault(int line, String reason) ->
                        faults.add(name + ":" + line + " " + reason);
            }
        }
        refuse(faults);
        return new SeedFolder(
                Optional.ofNullable(files.get("config.yaml")),
                Optional.ofNullable(files.get("index.yaml")),
                files.values().stream()
                        .filter(it -> isIn("open", it.path()) || isIn("closed", it.path()))
                        .toList(),
                files.values().stream().filter(it -> isIn("epics", it.path())).toList(),
                files.values().stream().filter(it -> isIn("backlog", it.path())).toList(),
                others,
                listing.skipped());
    }

    private static boolean isRead(String name) {
        return name.equals("config.yaml")
                || name.equals("index.yaml")
                || (name.endsWith(YAML)
                        && List.of("open", "closed", "epics", "backlog").stream()
                                .anyMatch(it -> isIn(it, name)));
    }

    private static boolean isIn(String folder, String name) {
        return name.startsWith(folder + "/") && name.indexOf('/', folder.length() + 1) < 0;
    }

    private static void refuse(List<String> faults) {
        if (!faults.isEmpty()) {
            String more =
                    faults.size() > MOST_SHOWN
                            ? "; and " + (faults.size() - MOST_SHOWN) + " more"
                            : "";
            throw new Problem.InvalidArgument(
                            "path",
                            String.join(
                                            "; ",
                                            faults.subList(0, Math.min(MOST_SHOWN, faults.size())))
                                    + more
                                    + "; nothing was imported",
                            "Mend these files in an editor, or move them out of the folder.")
                    .toException();
        }
    }
}
