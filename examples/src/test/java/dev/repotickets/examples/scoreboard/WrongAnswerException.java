package dev.repotickets.examples.scoreboard;

/// What is measured did not do what it should: its time means nothing.
final class WrongAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongAnswerException(String message) {
        super(message);
    }

    static void unless(boolean isRight, String message) {
        if (!isRight) {
            throw new WrongAnswerException(message);
        }
    }
}
