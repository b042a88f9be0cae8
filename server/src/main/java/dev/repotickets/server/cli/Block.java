package dev.repotickets.server.cli;

import java.util.Optional;

/// A part of somebody else's file that is ours, between two marked lines.
///
/// It is put at the end, behind exactly one added line break where there was a file, so that taking
/// it away again gives back what was there before.
record Block(String begin, String end, String content) {

    String in(Optional<String> file) {
        String block = begin + "\n" + content + "\n" + end + "\n";
        if (file.isEmpty()) {
            return block;
        }
        String text = file.get();
        int from = start(text);
        return from < 0
                ? text + "\n" + block
                : text.substring(0, from) + block + text.substring(after(text, from));
    }

    Optional<String> outOf(Optional<String> file) {
        if (file.isEmpty() || start(file.get()) < 0) {
            return file;
        }
        String text = file.get();
        int from = start(text);
        String before = text.substring(0, from);
        String rest = text.substring(after(text, from));
        if (before.isEmpty() && rest.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of((before.endsWith("\n") ? before.substring(0, from - 1) : before) + rest);
    }

    private int start(String text) {
        int from = text.indexOf(begin);
        return from >= 0 && text.indexOf(end, from) > from ? from : -1;
    }

    private int after(String text, int from) {
        int line = text.indexOf('\n', text.indexOf(end, from));
        return line < 0 ? text.length() : line + 1;
    }
}
