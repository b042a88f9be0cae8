package dev.repotickets.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which package may import which, as docs/architecture.md says it.
record Plan(Map<String, Set<String>> allowed) {

    static Plan read(Path document) throws IOException {
        String text = Files.readString(document);
        int begin = text.indexOf("```plan\n") + "```plan\n".length();
        String block = text.substring(begin, text.indexOf("```", begin));
        var allowed = new TreeMap<String, Set<String>>();
        for (String line : block.lines().toList()) {
            int colon = line.indexOf(':');
            String imports = line.substring(colon + 1).strip();
            Set<String> names = new TreeSet<>(Arrays.asList(imports.split(" +", -1)));
            names.remove("");
            allowed.put(line.substring(0, colon), names);
        }
        return new Plan(allowed);
    }

    boolean names(String name) {
        return allowed.containsKey(name);
    }

    boolean allows(String from, String to) {
        return from.equals(to) || allowed.getOrDefault(from, Set.of()).contains(to);
    }
}
