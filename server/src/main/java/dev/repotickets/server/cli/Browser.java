package dev.repotickets.server.cli;

import dev.repotickets.core.vcs.Environment;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// The browser of whoever sits here, opened by the program that the system has for that.
public final class Browser {
    private Browser() {}

    /// Returns at once. Where nobody sits before a screen, or no browser is found, `otherwise` is
    /// told so, with the address: what was to be shown can be opened by hand then.
    public static void open(URI address, Environment here, Consumer<String> otherwise) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Runnable excuse =
                () -> otherwise.accept("No browser could be opened; the address is " + address);
        if (!hasScreen(system, here)) {
            excuse.run();
            return;
        }
        try {
            Process opener =
                    new ProcessBuilder(command(system, address))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            var _ =
                    opener.onExit()
                            .thenAccept(ended -> {
                                if (ended.exitValue() != 0) {
                                    excuse.run();
                                }
                            });
        } catch (IOException _) {
            excuse.run();
        }
    }

    /// Of a system that can do without: a browser for the terminal would take it from the server.
    private static boolean hasScreen(String system, Environment here) {
        return system.contains("mac")
                || system.contains("windows")
                || here.variable("DISPLAY").isPresent()
                || here.variable("WAYLAND_DISPLAY").isPresent();
    }

    private static List<String> command(String system, URI address) {
        if (system.contains("mac")) {
            return List.of("open", address.toString());
        } else if (system.contains("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address.toString());
        }
        return List.of("xdg-open", address.toString());
    }
}
