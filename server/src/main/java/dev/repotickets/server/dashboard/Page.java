package dev.repotickets.server.dashboard;

/// One page, and what its forms send. Problems are thrown, and become a page themselves.
interface Page {
    Answer show(Asked asked);

    /// What a form of it sent, which may change something. A page without forms takes nothing.
    default Answer take(Asked asked) {
        throw asked.missing();
    }
}
