package dev.repotickets.tools.source;

import dev.repotickets.core.problem.Closest;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.problem.Quoted;
import java.util.Collection;

/// Why a named file is not read. The messages repeat what the caller said, never where it is on
/// this machine.
final class SourceProblem {
    private SourceProblem() {}

    /// `siblings` are the names that its folder does hold.
    static ProblemException missing(String path, Collection<String> siblings) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return new Problem.NotFound("file", path, Closest.suggestion(name, siblings)).toException();
    }

    static ProblemException outside(String path) {
        return invalid(
                Quoted.text(path) + " is outside the repository",
                "Name a file inside it, relative to its root, or send the text as content where"
                        + " the tool takes it.");
    }

    static ProblemException forbidden(String path) {
        return invalid(
                Quoted.text(path) + " is inside a folder that is never read",
                "Those are .git, .hg, .jj and .tickets/.local.");
    }

    static ProblemException folder(String path) {
        return invalid(Quoted.text(path) + " is a folder", "Name a file inside it.");
    }

    static ProblemException noFolder(String path) {
        return invalid(Quoted.text(path) + " is no folder", "Name the folder that holds it.");
    }

    static ProblemException tooLarge(String path) {
        return new Problem.LimitExceeded(
                        Quoted.text(path) + " has more than 16 MiB", "Split it into several files.")
                .toException();
    }

    /// `words` completes a sentence that begins with the file's name.
    static ProblemException refused(String path, String words) {
        return invalid(Quoted.text(path) + " " + words, "Name the file itself.");
    }

    static ProblemException invalid(String message, String advice) {
        return new Problem.InvalidArgument("path", message, advice).toException();
    }
}
