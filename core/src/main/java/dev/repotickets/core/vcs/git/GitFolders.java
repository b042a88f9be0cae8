package dev.repotickets.core.vcs.git;

import dev.repotickets.core.vcs.Repository;
import dev.repotickets.core.vcs.SmallFile;
import dev.repotickets.core.vcs.VcsKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/// Finds the folders of a git work tree.
///
/// A `.git` file that names another folder is believed only where that folder points back: git's
/// own `gitdir` file for a linked work tree, `core.worktree` for a submodule. Otherwise anybody's
/// repository could send us anywhere.
final class GitFolders {
    private GitFolders() {}

    static Repository of(Path root) {
        Path marker = root.resolve(".git");
        if (Files.isDirectory(marker, LinkOption.NOFOLLOW_LINKS)) {
            return new Repository(VcsKind.GIT, root, marker, common(marker));
        }
        return named(root, marker)
                .filter(folder -> pointsBack(folder, root, marker))
                .map(folder -> new Repository(VcsKind.GIT, root, folder, common(folder)))
                .orElse(new Repository(VcsKind.GIT, root, marker, marker));
    }

    private static Optional<Path> named(Path root, Path marker) {
        return SmallFile.read(marker)
                .map(String::strip)
                .filter(text -> text.startsWith("gitdir: ") && text.lines().count() == 1)
                .map(text -> root.resolve(text.substring("gitdir: ".length())).normalize())
                .filter(Files::isDirectory);
    }

    private static boolean pointsBack(Path folder, Path root, Path marker) {
        boolean linked =
                SmallFile.read(folder.resolve("gitdir"))
                        .map(text -> folder.resolve(text.strip()).normalize())
                        .filter(path -> isSame(path, marker))
                        .isPresent();
        return linked
                || GitConfig.read(folder.resolve("config"))
                        .value("core", "worktree")
                        .map(text -> folder.resolve(text).normalize())
                        .filter(path -> isSame(path, root))
                        .isPresent();
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException _) {
            return false;
        }
    }

    /// Only git's own place for a linked work tree, `<common>/worktrees/<name>`, has a common
    /// folder other than itself.
    private static Path common(Path folder) {
        Path above = folder.getParent();
        if (above == null || above.getParent() == null || !above.endsWith("worktrees")) {
            return folder;
        }
        Path expected = above.getParent();
        return SmallFile.read(folder.resolve("commondir"))
                .map(text -> folder.resolve(text.strip()).normalize())
                .filter(named -> isSame(named, expected))
                .map(_ -> expected)
                .orElse(folder);
    }
}
