package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.positional;

import dev.repotickets.core.problem.Problem;
import java.util.List;

/// `tickets completion`: a script that asks the program itself what could come next.
final class CompletionCommand {
    static final List<String> SHELLS = List.of("bash", "zsh", "fish");
    static final Command COMMAND =
            new Command(
                    "completion",
                    "Print a completion script for bash, zsh or fish.",
                    "bash|zsh|fish",
                    "",
                    List.of(positional("shell", ValueType.TEXT, "bash, zsh or fish")),
                    List.of(
                            "source <(tickets completion bash)",
                            "tickets completion fish > ~/.config/fish/completions/tickets.fish"),
                    CompletionCommand::run);

    private static final String BASH =
            """
            _tickets_complete() {
              local line
              COMPREPLY=()
              while IFS= read -r line; do
                COMPREPLY+=("$line")
              done < <(tickets __complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
            }
            complete -F _tickets_complete tickets
            """;
    private static final String ZSH =
            """
            #compdef tickets
            _tickets() {
              local -a found
              found=("${(@f)$(tickets __complete "${(@)words[2,CURRENT]}" 2>/dev/null)}")
              [[ -n $found ]] && compadd -a found
            }
            compdef _tickets tickets
            """;
    private static final String FISH =
            """
            function __tickets_complete
              set -l words (commandline -opc) (commandline -ct)
              tickets __complete $words[2..-1] 2>/dev/null
            end
            complete -c tickets -f -a '(__tickets_complete)'
            """;

    private CompletionCommand() {}

    private static int run(Arguments arguments, Session session) {
        String shell = arguments.text("shell").orElse("");
        String script =
                switch (shell) {
                    case "bash" -> BASH;
                    case "zsh" -> ZSH;
                    case "fish" -> FISH;
                    default -> "";
                };
        if (script.isEmpty()) {
            return session.failed(
                    new Problem.InvalidArgument(
                            "shell", "completion is there for bash, zsh and fish", ""));
        }
        session.terminal().out().print(script);
        return ExitCode.OK;
    }
}
