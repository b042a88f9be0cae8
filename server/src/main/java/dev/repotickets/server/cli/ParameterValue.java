package dev.repotickets.server.cli;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.tree.Node;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The texts of one parameter as the value that they mean.
final class ParameterValue {
    private static final int LONGEST_INPUT = 4 << 20;
    private static final int LONGEST_NUMBER = 40;

    private ParameterValue() {}

    static Node of(Parameter parameter, List<String> texts, InputStream in) {
        return switch (parameter.type()) {
            case FLAG -> Node.truth(true);
            case TEXT -> Node.text(texts.getLast());
            case BODY -> Node.text(texts.getLast().equals("-") ? input(in) : texts.getLast());
            case WHOLE, DECIMAL -> number(parameter, texts.getLast());
            case LIST -> list(texts);
            case TEXTS -> new Node.Items(texts.stream().map(Node::text).toList());
        };
    }

    private static Node list(List<String> texts) {
        var nodes = new ArrayList<Node>();
        for (String text : texts) {
            for (String part : text.split(",", -1)) {
                if (!part.isBlank()) {
                    nodes.add(Node.text(part.strip()));
                }
            }
        }
        return new Node.Items(nodes);
    }

    private static Node number(Parameter parameter, String text) {
        try {
            if (text.length() <= LONGEST_NUMBER) {
                return new Node.Numeral(new BigDecimal(text));
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new Problem.InvalidArgument(
                        parameter.field(),
                        parameter.names().getFirst() + " is not a number: " + Quoted.text(text))
                .toException();
    }

    private static String input(InputStream in) {
        try {
            byte[] bytes = in.readNBytes(LONGEST_INPUT + 1);
            if (bytes.length > LONGEST_INPUT) {
                throw new Problem.LimitExceeded("standard input is larger than 4 MiB", "")
                        .toException();
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .stripTrailing();
        } catch (CharacterCodingException _) {
            throw new Problem.InvalidArgument("-", "standard input is not UTF-8").toException();
        } catch (IOException _) {
            throw new Problem.InvalidArgument("-", "standard input cannot be read").toException();
        }
    }
}
