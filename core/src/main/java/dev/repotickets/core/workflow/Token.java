package dev.repotickets.core.workflow;

/// One word or sign of a condition, and where it begins, counted from 1.
record Token(Type type, String text, int position) {
    enum Type {
        WORD,
        TEXT,
        NUMBER,
        SIGN,
        END
    }

    boolean is(String wanted) {
        return (type == Type.WORD || type == Type.SIGN) && text.equals(wanted);
    }
}
