package dev.repotickets.server;

/// A command line that makes no sense; the message is for whoever typed it.
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message, null, false, false);
    }

    String shown() {
        return String.valueOf(getMessage());
    }
}
