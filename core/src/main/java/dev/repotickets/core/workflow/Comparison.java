package dev.repotickets.core.workflow;

/// How two values are compared.
public enum Comparison {
    EQUAL("=="),
    UNEQUAL("!="),
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">="),
    CONTAINS("contains");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    /// Two numbers are compared as numbers, all else as texts. Nothing is less or more than what is
    /// missing.
    boolean isTrueOf(Value left, Value right) {
        return switch (this) {
            case EQUAL -> left.isSameAs(right);
            case UNEQUAL -> !left.isSameAs(right);
            case CONTAINS -> left.contains(right);
            case LESS -> isOrdered(left, right) && left.compareTo(right) < 0;
            case AT_MOST -> isOrdered(left, right) && left.compareTo(right) <= 0;
            case MORE -> isOrdered(left, right) && left.compareTo(right) > 0;
            case AT_LEAST -> isOrdered(left, right) && left.compareTo(right) >= 0;
        };
    }

    private static boolean isOrdered(Value left, Value right) {
        return !left.isEmpty() && !right.isEmpty();
    }
}
