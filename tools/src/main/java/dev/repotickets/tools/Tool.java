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

    public static <I extends Record, O extends Record> Tool<I, O> combining(
            ToolName name,
            String title,
            String description,
            Effect effect,
            Class<I> input,
            Class<O> output,
            String example,
            Work.Combining<I, O> work) {
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

    /// True where each call makes something with an id of its own, which its answer tells.
    public boolean makesSomething() {
        return effect == Effect.ADDS
                && !Shape.of(input).names().contains("id")
                && Shape.of(output).names().contains("id");
    }

    /// True where a call runs in one write, from its beginning to its end.
    boolean isOneWrite(Node arguments) {
        return switch (work) {
            case Work.Reading<I, O> _ -> false;
            case Work.Writing<I, O> _ -> true;
            case Work.Combining<I, O> combining ->
                    combining.isOneWrite().test(Shape.of(input).readTyped(arguments));
        };
    }

    /// Runs outside of a write; `steps` are calls that each have their own.
    Node.Fields run(Node arguments, Call call, Steps steps) {
        I read = Shape.of(input).readTyped(arguments);
        O result =
                switch (work) {
                    case Work.Reading<I, O> reading -> reading.run(read, call);
                    case Work.Combining<I, O> combining ->
                            combining.combination().run(read, call, steps);
                    case Work.Writing<I, O> _ ->
                            throw new IllegalStateException(name + " needs a write to run in");
                };
        return Shape.of(output).write(result);
    }

    /// Runs inside of a write; `steps` are calls inside of the same.
    Node.Fields write(Node arguments, Call call, Writer tx, Steps steps) {
        I read = Shape.of(input).readTyped(arguments);
        O result =
                switch (work) {
                    case Work.Reading<I, O> reading -> reading.run(read, call);
                    case Work.Writing<I, O> writing -> writing.run(read, call, tx);
                    case Work.Combining<I, O> combining ->
                            combining.combination().run(read, call, steps);
                };
        return Shape.of(output).write(result);
    }
}
