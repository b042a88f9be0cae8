package dev.repotickets.tools.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/// What is wrong with a JSON text, in our own words: a parser's message names its classes and
/// settings, and quotes the text unescaped.
final class JsonFault {
    private JsonFault() {}

    static String reason(JacksonException fault) {
        String message = String.valueOf(fault.getOriginalMessage());
        TokenStreamLocation at = fault.getLocation();
        String place =
                at == null || at.getLineNr() < 1
                        ? ""
                        : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        return kind(fault, message) + place;
    }

    private static String kind(JacksonException fault, String message) {
        if (fault instanceof StreamConstraintsException) {
            return message.contains("nesting")
                    ? "it is more than 64 levels deep"
                    : "a text or number in it is too long";
        }
        if (message.startsWith("Duplicate")) {
            return "an object has the same name twice";
        }
        return message.startsWith("Unexpected end") ? "it ends too early" : "it is not valid JSON";
    }
}
