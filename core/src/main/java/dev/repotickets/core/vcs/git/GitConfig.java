package dev.repotickets.core.vcs.git;

import dev.repotickets.core.vcs.SmallFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;

/// One file of git's configuration, read by JGit's parser alone: includes are not followed, and
/// nothing that the file names is run.
record GitConfig(Config content) {

    static GitConfig read(Path path) {
        return of(SmallFile.read(path));
    }

    /// A file of the user's own, which may be a link.
    static GitConfig readOwn(Path path) {
        return of(SmallFile.readOwn(path));
    }

    private static GitConfig of(Optional<String> text) {
        var config = new Config();
        try {
            config.fromText(text.orElse(""));
        } catch (ConfigInvalidException _) {
            return new GitConfig(new Config());
        }
        return new GitConfig(config);
    }

    Optional<String> value(String section, String name) {
        return Optional.ofNullable(content.getString(section, null, name))
                .filter(text -> !text.isBlank());
    }

    Set<String> remotes() {
        return content.getSubsections("remote");
    }
}
