package dev.repotickets.server;

import java.util.Optional;

/// The version of the program, from the jar that it runs from.
final class Version {
    private Version() {}

    static String text() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
