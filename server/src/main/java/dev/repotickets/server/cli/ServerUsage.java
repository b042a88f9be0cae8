package dev.repotickets.server.cli;

/// How the commands that serve are used: their help, and what is said where they are used wrongly.
public final class ServerUsage {
    private static final String VIEW =
            """
              --read-only           show and run nothing that changes anything
              --profile core        show the most used tools, and three that find and run the others
              --toolsets A,B        only these families of tools, such as ticket,epic
              --tools A,B           only these tools
              --exclude-tools A,B   all but these tools
            """;

    public static final String MCP =
            """
            Serve these tickets to a coding assistant over MCP, on standard input and output.

            Usage: tickets mcp [OPTIONS]
              --repo DIR            the repository, where it is not this folder's
            """
                    + VIEW
                    + """

                    Most assistants start it themselves: tickets setup claude
                    """;

    public static final String RPC =
            """
            Serve these tickets to a program over JSON-RPC 2.0, on standard input and output,
            one message a line.

            Usage: tickets rpc [--repo DIR] [--read-only]

            The method rpc.discover tells all others, as an OpenRPC document.
            """;

    public static final String SERVE =
            """
            Serve these tickets over HTTP: MCP at /mcp, JSON-RPC at /rpc, live changes at /events.

            Usage: tickets serve [OPTIONS]
              --port N              the port, 7345 if not said; 0 takes a free one
              --bind ADDRESS        the address, 127.0.0.1 if not said
              --socket FILE         listen on a socket in the file system as well
              --repo [NAME=]DIR     a repository; several have names, and paths below /r/NAME
            """
                    + VIEW
                    + """
                      --no-token            ask for no token although there are some; loopback only
                      --host NAME           a further name of this server, such as https://my.org
                      --behind-proxy        allow other addresses than loopback: a proxy adds TLS
                      --rate-limit N        requests a minute that each principal may send
                      --oauth-issuer URL    take access tokens of this authorization server
                      --oauth-audience URL  that are meant for this address
                      --oauth-jwks URL      and signed with one of these keys
                      --log json            log as lines of JSON

                    Tokens are made with: tickets token add NAME
                    """;

    public static final String WEB =
            """
            Open the dashboard of these tickets in the browser. It is there until you end this
            command (Ctrl-C).

            Usage: tickets web [OPTIONS]
              --port N     the port; a free one if not said
              --no-open    print the address and open nothing

            It takes the options of tickets serve, too, such as --repo and --read-only.
            """;

    private ServerUsage() {}
}
