package dev.repotickets.core.requirement;

import java.util.List;
import java.util.Optional;

/// One step of a scenario: its keyword, its sentence, and a table or a text that belongs to it.
public record Step(
        StepKeyword keyword, String text, List<Row> table, Optional<DocString> docString) {

    public Step {
        text = Limits.oneLine("step", text);
        table = List.copyOf(table);
    }

    /// A step that is a sentence and nothing else.
    public static Step plain(StepKeyword keyword, String text) {
        return new Step(keyword, text, List.of(), Optional.empty());
    }

    boolean isPlain() {
        return table.isEmpty() && docString.isEmpty();
    }

    /// A row of a step's table.
    public record Row(List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// A text of several lines; `mediaType` says what it is, such as `json`, or is empty.
    public record DocString(String content, String mediaType) {
        public DocString {
            content = Limits.bounded("doc_string", content);
        }
    }
}
