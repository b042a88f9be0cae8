package dev.repotickets.core.store.disk;

import java.util.Optional;

/// The log at one moment: its size and its header, which is absent while there is no log or when
/// the header was lost.
record LogState(long size, Optional<LogHeader> header) {

    boolean exists() {
        return size > 0;
    }

    /// True when every committed write has reached its files, so that they belong together.
    boolean isQuiet(BootId now) {
        return !exists()
                || header.filter(h -> h.boot().equals(now) && h.applied() == size).isPresent();
    }

    /// True when somebody died, or the machine went down, before the log was empty again.
    boolean needsRecovery(BootId now) {
        return !isQuiet(now) || header.filter(LogHeader::doubtful).isPresent();
    }

    LogHeader headerOrBlank() {
        return header.orElse(new LogHeader(0, BootId.none(), LogHeader.BLOCK, false));
    }
}
