package dev.repotickets.tools.source;

import java.util.Locale;
import java.util.Set;

/// Folders in which nobody has to read: those of version control systems, and our own coordination.
/// Some file systems do not tell upper case from lower case, so neither does this.
final class Forbidden {
    private static final Set<String> SYSTEMS = Set.of(".git", ".hg", ".jj");

    private Forbidden() {}

    static boolean isForbidden(String path) {
        String above = "";
        for (String name : path.toLowerCase(Locale.ROOT).split("/")) {
            if (SYSTEMS.contains(name) || (above.equals(".tickets") && name.equals(".local"))) {
                return true;
            }
            above = name;
        }
        return false;
    }
}
