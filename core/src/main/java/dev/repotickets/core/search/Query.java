package dev.repotickets.core.search;

import dev.repotickets.core.text.Phrase;
import java.util.List;

/// What somebody looks for: words and filters, all of which must hold.
///
/// ```
/// query  = { [ "-" ] ( word | phrase | field ":" value ) }
/// word   = letters and digits, found where a word begins so, whatever the case and accents
/// phrase = '"' words, found whole and side by side '"'
/// value  = text | phrase | ( ">" | ">=" | "<" | "<=" ) text | text ".." text
/// ```
record Query(List<Term> terms, List<Filter> filters) {

    /// Text to be found, or not to be found.
    record Term(Phrase phrase, boolean negated) {}

    /// A condition on one field. `operator` is empty, `>`, `>=`, `<`, `<=` or `..`; with `..` the
    /// value holds both ends.
    record Filter(Field field, String operator, String value, boolean negated) {}

    /// The fields that a filter can name.
    enum Field {
        IS,
        STATUS,
        PRIORITY,
        TYPE,
        LABEL,
        ASSIGNEE,
        REPORTER,
        EPIC,
        PARENT,
        ID,
        POINTS,
        ESTIMATE,
        DUE,
        CREATED,
        UPDATED,
        TITLE,
        HAS
    }
}
