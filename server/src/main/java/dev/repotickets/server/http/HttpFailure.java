package dev.repotickets.server.http;

import java.io.IOException;

/// The server cannot listen, and why: the message is for whoever started it.
public final class HttpFailure extends IOException {
    private static final long serialVersionUID = 1L;

    HttpFailure(String message) {
        super(message);
    }
}
