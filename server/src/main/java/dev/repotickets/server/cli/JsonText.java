package dev.repotickets.server.cli;

/// Places in a text that is known to be one JSON object.
final class JsonText {
    private JsonText() {}

    /// The brace that opens the object.
    static int start(String text) {
        return text.indexOf('{');
    }

    /// The brace that opens the object which the object holds as `name`.
    static int start(String text, String name) {
        String quoted = '"' + name + '"';
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit == '"') {
                int end = endOfString(text, at);
                if (depth == 1 && text.substring(at, end).equals(quoted)) {
                    int colon = blank(text, end);
                    if (text.charAt(colon) == ':') {
                        return blank(text, colon + 1);
                    }
                }
                at = end - 1;
            } else if (unit == '{' || unit == '[') {
                depth++;
            } else if (unit == '}' || unit == ']') {
                depth--;
            }
        }
        throw new IllegalArgumentException("there is no plain " + quoted);
    }

    static boolean isEmptyObject(String text, int brace) {
        return text.charAt(blank(text, brace + 1)) == '}';
    }

    private static int endOfString(String text, int quote) {
        int at = quote + 1;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private static int blank(String text, int from) {
        int at = from;
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
