package dev.repotickets.core.workspace;

import dev.repotickets.core.vcs.Environment;
import dev.repotickets.core.vcs.Vcs;
import dev.repotickets.core.vcs.VcsKind;
import dev.repotickets.core.vcs.git.Git;
import dev.repotickets.core.vcs.process.Jujutsu;
import dev.repotickets.core.vcs.process.Mercurial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Finds the repository that a folder lies in: the nearest one upwards, Jujutsu before git in one
/// folder (a colocated repository has both), as in the original.
public final class Repositories {
    private static final List<VcsKind> ORDER =
            List.of(VcsKind.JUJUTSU, VcsKind.GIT, VcsKind.MERCURIAL);

    private Repositories() {}

    public static Optional<Vcs> find(Environment environment) {
        Path folder = real(environment.folder());
        while (folder != null) {
            for (VcsKind kind : ORDER) {
                if (Files.exists(folder.resolve(kind.marker()), LinkOption.NOFOLLOW_LINKS)) {
                    return Optional.of(open(kind, folder, environment));
                }
            }
            folder = folder.getParent();
        }
        return Optional.empty();
    }

    private static Vcs open(VcsKind kind, Path root, Environment environment) {
        return switch (kind) {
            case GIT -> new Git(root, environment);
            case MERCURIAL -> new Mercurial(root, environment);
            case JUJUTSU -> new Jujutsu(root, environment);
        };
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException _) {
            return folder.toAbsolutePath().normalize();
        }
    }
}
