package dev.repotickets.core.workspace;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.event.Actor;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.Store;
import dev.repotickets.core.tree.Node;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The tickets of one repository, open for work.
public interface Workspace {

    /// The name of the project: that of the repository's folder.
    String name();

    /// The folder of the repository, where there are files at all.
    Optional<Path> root();

    /// The settings in force now; a change of the file is seen at the next call.
    Configuration configuration();

    /// What in the settings could not be understood.
    List<Problem> configurationProblems();

    /// Sets one setting, or refuses it and changes nothing.
    void configure(String key, Node value);

    Store store();

    /// A folder of this work tree, outside of what is versioned, for what can be worked out again.
    default Optional<Path> cacheFolder() {
        return Optional.empty();
    }

    /// True where the program stays and remembers what it read, so that looking through all tickets
    /// costs little.
    default boolean isResident() {
        return false;
    }

    /// Who works here, as the version control system knows them.
    Actor identity();

    /// Which machine this is, for others that see a lease of it; may be empty.
    default String node() {
        return "";
    }

    /// The branch that is checked out; may be empty.
    String branch();

    /// The commit that is checked out.
    Optional<String> head();
}
