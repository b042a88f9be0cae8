package dev.repotickets.server.dashboard;

import dev.repotickets.pages.Templates;

/// What a browser gets.
sealed interface Answer {

    /// A page: `status` is that of HTTP, `shown` what the template takes.
    record Shown(int status, String template, Object shown) implements Answer {
        Shown(String template, Object shown) {
            this(200, template, shown);
        }
    }

    /// A page that brings its own policy and loads nothing.
    record Whole(String policy, Templates.Rendered page) implements Answer {}

    /// Another page is to be read: a path of this server.
    record Elsewhere(String path) implements Answer {}
}
