package dev.repotickets.pages.form;

import java.util.Map;

/// The values of a form as they are shown: those that are stored, or those that were typed and
/// could not be taken.
///
/// @param values by the names of the fields
/// @param field which of them is wrong; empty where none is, or it is not one field's fault
/// @param message what is wrong with it, and what to do; may be empty
public record Form(Map<String, String> values, String field, String message) {

    public Form {
        values = Map.copyOf(values);
    }

    public static Form of(Map<String, String> values) {
        return new Form(values, "", "");
    }

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean isWrong(String name) {
        return !message.isEmpty() && field.equals(name);
    }

    /// True where the message belongs to none of these fields, so that it stands above the form.
    public boolean isWrongAsAWhole() {
        return !message.isEmpty() && !values.containsKey(field);
    }

    public boolean hasFailed() {
        return !message.isEmpty();
    }
}
