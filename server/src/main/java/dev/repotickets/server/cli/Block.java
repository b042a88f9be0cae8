package dev.repotickets.server.cli;

/// A part of somebody else's text that is ours, between two marked lines.
final class Block {
    private Block() {}

    static String put(String text, String begin, String end, String content) {
        String block = begin + "\n" + content + "\n" + end + "\n";
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        if (from >= 0 && to > from) {
            int after = text.indexOf('\n', to);
            return text.substring(0, from) + block + (after < 0 ? "" : text.substring(after + 1));
        }
        String gap =
                text.isEmpty() || text.endsWith("\n\n") ? "" : text.endsWith("\n") ? "\n" : "\n\n";
        return text + gap + block;
    }

    static String remove(String text, String begin, String end) {
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        if (from < 0 || to < from) {
            return text;
        }
        int after = text.indexOf('\n', to);
        String rest = after < 0 ? "" : text.substring(after + 1);
        String before = text.substring(0, from).stripTrailing();
        return before.isEmpty() ? rest : before + "\n" + rest;
    }
}
