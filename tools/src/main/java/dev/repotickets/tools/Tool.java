package dev.repotickets.tools;

import dev.repotickets.core.store.Writer;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Shape;
import dev.repotickets.tools.schema.JsonSchema;

/// One operation, declared once: the schema, the MCP tool, the JSON-RPC method, the command and the
/// documentation are all read off it.
///
/// `description` says in at most 130 characters when to use it, with its one constraint. `example`
/// is a call that works, as JSON arguments.
public record Tool<I extends Record, O extends Record>(
        ToolName name,
        String title,
        String description,
        Effect effect,
        Class<I> input,
        Class<O> output,
        String example,
        Work<I, O> work) {

    public static <I extends Record, O extends Record> Tool<I, O> reading(
            ToolName name,
            String title,
            String description,
            Class<I> input,
            Class<O> output,
            String example,
            Work.Reading<I, O> work) {
        return new Tool<>(name, title, description, Effect.READS, input, output, example, work);
    }

    public static <I extends Record, O extends Record> Tool<I, O> writing(
            ToolName name,
            String title,
            String description,
            Effect effect,
            Class<I> input,
            Class<O> output,
            String example,
            Work.Writing<I, O> work) {
        return new Tool<>(name, title, description, effect, input, output, example, work);
    }

    public Node.Fields inputSchema() {
        return JsonSchema.ofInput(input);
    }

    public Node.Fields outputSchema() {
        return JsonSchema.ofOutput(output);
    }

    /// True where an idempotency key may be sent along.
    public boolean takesIdempotencyKey() {
        return Shape.of(input).names().contains("idempotency_key");
    }

    Node.Fields read(Node arguments, Call call) {
        I read = Shape.of(input).readTyped(arguments);
        return switch (work) {
            case Work.Reading<I, O> reading -> Shape.of(output).write(reading.run(read, call));
            case Work.Writing<I, O> _ ->
                    throw new IllegalStateException(name + " needs a write to run in");
        };
    }

    Node.Fields write(Node arguments, Call call, Writer tx) {
        I read = Shape.of(input).readTyped(arguments);
        O result =
                switch (work) {
                    case Work.Reading<I, O> reading -> reading.run(read, call);
                    case Work.Writing<I, O> writing -> writing.run(read, call, tx);
                };
        return Shape.of(output).write(result);
    }
}
