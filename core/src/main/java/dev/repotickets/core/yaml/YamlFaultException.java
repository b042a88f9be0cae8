package dev.repotickets.core.yaml;

/// Carries a [YamlFault] out of the depth of a reader; it never leaves the package.
final class YamlFaultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient YamlFault fault;

    YamlFaultException(int line, String reason) {
        super(reason, null, false, false);
        this.fault = new YamlFault(line, reason);
    }

    YamlFault fault() {
        return fault;
    }
}
