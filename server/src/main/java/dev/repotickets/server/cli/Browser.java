package dev.repotickets.server.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/// The browser of whoever sits here, opened by the program that the system has for that.
final class Browser {
    private Browser() {}

    /// Says so where there is none; what was to be shown can be opened by hand then.
    static void open(URI address, Session session) {
        List<String> command = command(System.getProperty("os.name", ""), address);
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException _) {
            session.terminal().hint("No browser could be opened; the address is " + address);
        }
    }

    private static List<String> command(String system, URI address) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return List.of("open", address.toString());
        } else if (name.contains("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address.toString());
        }
        return List.of("xdg-open", address.toString());
    }
}
