package dev.repotickets.core.workspace;

import dev.repotickets.core.config.ConfigurationReader;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.disk.Checkout;
import dev.repotickets.core.store.disk.FileImage;
import dev.repotickets.core.store.disk.FileTransaction;
import dev.repotickets.core.store.disk.FileView;
import dev.repotickets.core.store.disk.Found;
import dev.repotickets.core.store.disk.Stat;
import dev.repotickets.core.store.disk.StorePath;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.yaml.KnownKeys;
import dev.repotickets.core.yaml.YamlDocument;
import dev.repotickets.core.yaml.YamlFault;
import dev.repotickets.core.yaml.YamlReader;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `config.yaml`, looked at each time: somebody may have changed it. What was read last is kept as
/// long as the file is older than that by more than the clock of a file system can hide.
final class ConfigurationFile {
    private static final StorePath FILE = StorePath.content(TicketsFolder.CONFIGURATION);

    private final Checkout checkout;
    private final InstantSource clock;
    private volatile Optional<Known> known = Optional.empty();

    private record Known(Stat stat, ConfigurationReader.Read read) {}

    ConfigurationFile(Checkout checkout, InstantSource clock) {
        this.checkout = checkout;
        this.clock = clock;
    }

    ConfigurationReader.Read read() {
        Instant now = clock.instant();
        return checkout.<ConfigurationReader.Read>read(files -> {
            Optional<Stat> stat = files.stat(FILE);
            Optional<Known> last = known;
            if (last.isPresent() && stat.equals(last.map(Known::stat))) {
                return last.get().read();
            }
            ConfigurationReader.Read read = read(files);
            known = stat.filter(it -> it.isSettled(now)).map(it -> new Known(it, read));
            return read;
        });
    }

    void set(String key, Node value) {
        checkout.<Boolean>write(files -> {
            set(files, key, value);
            return true;
        });
    }

    private static ConfigurationReader.Read read(FileView files) {
        return switch (files.look(FILE)) {
            case Found.Absent _ -> ConfigurationReader.read(new Node.Fields(Map.of()));
            case Found.Refused(Found.Reason reason) -> broken(reason.words());
            case Found.Present(FileImage image) ->
                    switch (YamlReader.read(image.bytes())) {
                        case YamlDocument document -> ConfigurationReader.read(document.fields());
                        case YamlFault(int line, String reason) ->
                                broken("cannot be read at line " + line + ": it " + reason);
                    };
        };
    }

    private static ConfigurationReader.Read broken(String reason) {
        ConfigurationReader.Read standard = ConfigurationReader.read(new Node.Fields(Map.of()));
        List<Problem> problems = new ArrayList<>(standard.problems());
        problems.add(
                new Problem.InvalidArgument(
                        "config.yaml",
                        ".tickets/config.yaml " + reason + "; the default settings are in force",
                        "Mend the file in an editor."));
        return new ConfigurationReader.Read(standard.configuration(), problems);
    }

    private static void set(FileTransaction files, String key, Node value) {
        YamlDocument document =
                files.read(FILE)
                        .map(bytes -> document(bytes))
                        .orElseGet(() -> YamlDocument.of(new Node.Fields(Map.of())));
        var fields = new LinkedHashMap<>(document.fields().values());
        fields.put(key, value);
        var changed = new Node.Fields(fields);
        ConfigurationReader.requireSound(changed, key);
        KnownKeys known = KnownKeys.of(ConfigurationReader.KEYS.toArray(String[]::new));
        files.put(FILE, document.with(changed, known).bytes());
    }

    private static YamlDocument document(byte[] bytes) {
        return switch (YamlReader.read(bytes)) {
            case YamlDocument document -> document;
            case YamlFault(int line, String reason) ->
                    throw new Problem.PreconditionFailed(
                                    ".tickets/config.yaml:"
                                            + line
                                            + " cannot be read and was not"
                                            + " touched: it "
                                            + reason,
                                    "Mend the file in an editor.")
                            .toException();
        };
    }
}
