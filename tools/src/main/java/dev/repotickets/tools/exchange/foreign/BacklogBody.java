package dev.repotickets.tools.exchange.foreign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The sections of a task of Backlog.md. Its acceptance criteria are told apart from the rest, of
/// which each section but the description keeps its heading.
record BacklogBody(String description, List<Drafting.Criterion> criteria) {
    private static final Pattern MARK =
            Pattern.compile("\\s*<!-- (?:SECTION:)?[A-Z_]+:(BEGIN|END) -->\\s*");
    private static final Pattern HEADING = Pattern.compile("## +(.+?)\\s*");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(```|~~~).*");
    private static final Pattern CRITERION =
            Pattern.compile("\\s*[-*] \\[([ xX])] (?:#\\d+ +)?(\\S.*)");
    private static final String CRITERIA = "Acceptance Criteria";
    private static final String DESCRIPTION = "Description";

    static BacklogBody of(String body) {
        var criteria = new ArrayList<Drafting.Criterion>();
        var text = new StringBuilder();
        sections(body)
                .forEach((name, lines) -> {
                    var rest = new ArrayList<String>();
                    for (String line : lines) {
                        Matcher criterion = CRITERION.matcher(line);
                        if (name.equals(CRITERIA) && criterion.matches()) {
                            boolean isMet = !criterion.group(1).isBlank();
                            criteria.add(new Drafting.Criterion(criterion.group(2).strip(), isMet));
                        } else {
                            rest.add(line);
                        }
                    }
                    String content = String.join("\n", rest).strip();
                    if (!content.isEmpty()) {
                        boolean isNamed = !name.isEmpty() && !name.equals(DESCRIPTION);
                        text.append("\n\n")
                                .append(isNamed ? "## " + name + "\n\n" : "")
                                .append(content);
                    }
                });
        return new BacklogBody(text.toString().strip(), criteria);
    }

    /// Lines by heading. A heading inside of a fence, or between two marks, is text.
    private static Map<String, List<String>> sections(String body) {
        var sections = new LinkedHashMap<String, List<String>>();
        String name = "";
        boolean isMarked = false;
        String fence = "";
        for (String line : body.lines().toList()) {
            Matcher mark = MARK.matcher(line);
            Matcher heading = HEADING.matcher(line);
            Matcher fenced = FENCE.matcher(line);
            if (fence.isEmpty() && mark.matches()) {
                isMarked = mark.group(1).equals("BEGIN");
            } else if (fence.isEmpty() && !isMarked && heading.matches()) {
                name = heading.group(1);
            } else {
                if (fenced.matches() && (fence.isEmpty() || fence.equals(fenced.group(1)))) {
                    fence = fence.isEmpty() ? fenced.group(1) : "";
                }
                sections.computeIfAbsent(name, _ -> new ArrayList<>()).add(line);
            }
        }
        return sections;
    }
}
