package dev.repotickets.server.dashboard;

/// What a browser gets.
sealed interface Answer {

    /// A page: `status` is that of HTTP, `shown` what the template takes.
    record Shown(int status, String template, Object shown) implements Answer {
        Shown(String template, Object shown) {
            this(200, template, shown);
        }
    }

    /// Another page is to be read: a path of this server.
    record Elsewhere(String path) implements Answer {}
}
