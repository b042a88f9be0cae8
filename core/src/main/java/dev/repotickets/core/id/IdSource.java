package dev.repotickets.core.id;

import java.time.Instant;

/// Makes new ids. It enters at the program's start and travels as a value, so that tests can say
/// which ids come.
public interface IdSource {

    /// A new identity; those made by one source sort in the order of their making.
    Uid uid(Instant at);

    /// A new id for a part of a ticket: eight hexadecimal digits.
    PartId part();

    /// `length` characters of Crockford's base 32 (no I, L, O, U), at least one of them a letter.
    String suffix(int length);
}
