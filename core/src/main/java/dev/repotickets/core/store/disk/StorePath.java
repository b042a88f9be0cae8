package dev.repotickets.core.store.disk;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.Quoted;

/// The place of a file or folder below one of the roots, with `/` between its names on every
/// system.
///
/// It cannot leave its root: names such as `..` are refused. The empty path is the root itself.
public record StorePath(StoreRoot root, String path) implements Comparable<StorePath> {
    public static final int LONGEST = 1024;

    public StorePath {
        if (path.length() > LONGEST || (!path.isEmpty() && !hasOnlyNames(path))) {
            throw new Problem.InvalidArgument(
                            "path", "is no path inside the store: " + Quoted.text(path))
                    .toException();
        }
    }

    public static StorePath content(String path) {
        return new StorePath(StoreRoot.CONTENT, path);
    }

    public static StorePath state(String path) {
        return new StorePath(StoreRoot.STATE, path);
    }

    public static StorePath common(String path) {
        return new StorePath(StoreRoot.COMMON, path);
    }

    /// True of a name that can be one step of a path, on every system we run on.
    public static boolean isName(String name) {
        return name.indexOf('/') < 0 && hasOnlyNames(name);
    }

    public boolean isRoot() {
        return path.isEmpty();
    }

    public StorePath child(String name) {
        return new StorePath(root, isRoot() ? name : path + "/" + name);
    }

    /// The folder that holds it. A root is its own parent.
    public StorePath parent() {
        return new StorePath(root, path.substring(0, Math.max(0, path.lastIndexOf('/'))));
    }

    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public int compareTo(StorePath other) {
        int byRoot = root.compareTo(other.root);
        return byRoot == 0 ? path.compareTo(other.path) : byRoot;
    }

    @Override
    public String toString() {
        return root + ":" + path;
    }

    /// A plain loop: every file that is looked at is asked this.
    private static boolean hasOnlyNames(String path) {
        var from = 0;
        for (var at = 0; at <= path.length(); at++) {
            if (at == path.length() || path.charAt(at) == '/') {
                if (!isLongEnough(path, from, at)) {
                    return false;
                }
                from = at + 1;
            } else if (isForbidden(path.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isForbidden(char c) {
        return c < ' ' || c == '\\' || c == ':';
    }

    private static boolean isLongEnough(String path, int from, int to) {
        var length = to - from;
        return length > 2
                || (length == 1 && path.charAt(from) != '.')
                || (length == 2 && !(path.charAt(from) == '.' && path.charAt(from + 1) == '.'));
    }
}
