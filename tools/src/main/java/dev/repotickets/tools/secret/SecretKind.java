package dev.repotickets.tools.secret;

import java.util.regex.Pattern;

/// A kind of credential that can be told by its look.
///
/// Every pattern is linear in the length of the text: it can begin only where a word begins, and
/// never gives back what it took.
enum SecretKind {
    GITHUB_TOKEN(
            "a GitHub token",
            "(?<![A-Za-z0-9])(?:gh[pousr]_[A-Za-z0-9]{36,}+|github_pat_[A-Za-z0-9_]{22,}+)"),
    GITLAB_TOKEN("a GitLab token", "(?<![A-Za-z0-9])glpat-[A-Za-z0-9_-]{20,}+"),
    AWS_KEY("an AWS access key", "(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])"),
    SLACK_TOKEN("a Slack token", "(?<![A-Za-z0-9])xox[abeoprs]-[A-Za-z0-9-]{10,}+"),
    API_KEY(
            "a secret API key",
            "(?<![A-Za-z0-9_-])sk-(?=[A-Za-z_-]{0,64}[0-9])(?=[a-z0-9_-]{0,64}[A-Z])"
                    + "[A-Za-z0-9_-]{20,}+"),
    JSON_WEB_TOKEN(
            "a JSON Web Token",
            "(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,}+\\.eyJ[A-Za-z0-9_-]{8,}+\\.[A-Za-z0-9_-]{8,}+"),
    PRIVATE_KEY("a private key", "-----BEGIN [A-Z ]{0,32}PRIVATE KEY(?: BLOCK)?-----");

    private final String shown;
    private final Pattern pattern;

    SecretKind(String shown, String pattern) {
        this.shown = shown;
        this.pattern = Pattern.compile(pattern);
    }

    String shown() {
        return shown;
    }

    Pattern pattern() {
        return pattern;
    }
}
