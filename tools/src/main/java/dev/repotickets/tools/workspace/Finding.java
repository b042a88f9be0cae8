package dev.repotickets.tools.workspace;

/// One thing that is not as it should be, and what to do about it.
public record Finding(String code, Severity severity, String subject, String message, String fix) {

    /// How bad a finding is.
    public enum Severity {
        ERROR,
        WARNING
    }

    static Finding error(String code, String subject, String message, String fix) {
        return new Finding(code, Severity.ERROR, subject, message, fix);
    }

    static Finding warning(String code, String subject, String message, String fix) {
        return new Finding(code, Severity.WARNING, subject, message, fix);
    }
}
