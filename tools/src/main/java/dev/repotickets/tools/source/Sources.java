package dev.repotickets.tools.source;

/// The files that one caller may name. What a path means depends on the door that a call came
/// through: [RepositorySources] for everybody, [OwnSources] for the user at the command line.
///
/// A name that cannot be read is a problem of the field `path`, and nothing is read in part.
public interface Sources {
    /// The longest file that is read, in bytes: 16 MiB.
    long LONGEST_FILE = 16L << 20;

    /// The whole file.
    Source read(String path);

    /// True where the path is a folder; what is neither a file nor a folder is a problem.
    boolean isFolder(String path);

    /// All files below a folder, by path, within 100,000 entries and 256 MiB. Links are not
    /// followed, and folders of version control systems are left out.
    Listing list(String folder);
}
