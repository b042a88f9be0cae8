package dev.repotickets.tools.exchange;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Shape;
import dev.repotickets.tools.secret.Secrets;
import java.util.List;

/// Looks for credentials in all that an import brings.
public final class BatchSecrets {
    private BatchSecrets() {}

    /// A warning for each find; a refusal where the settings say `secrets: block`.
    public static List<String> warnings(Batch batch, Configuration rules) {
        Secrets secrets = Secrets.under(rules);
        for (Arrival<?> arrival : batch.arrivals()) {
            String key = arrival.state().key();
            look(secrets, key, arrival.fields());
            for (Beside beside : arrival.beside()) {
                if (beside instanceof Beside.Note<?> note) {
                    look(secrets, key, fields(note));
                }
            }
        }
        for (ForeignTicket ticket : batch.foreign()) {
            look(secrets, ticket.externalId(), new Node.Fields(ticket.fields()));
            ticket.comments().forEach(it -> look(secrets, ticket.externalId(), it));
        }
        batch.files().forEach(it -> secrets.in(it.path(), it.content()));
        return secrets.warnings();
    }

    private static <T extends Record & Entity> Node.Fields fields(Beside.Note<T> note) {
        return Shape.of(note.kind().type()).write(note.state());
    }

    private static void look(Secrets secrets, String place, Node node) {
        switch (node) {
            case Node.Text(String text) -> secrets.in(place, text);
            case Node.Items(List<Node> values) -> values.forEach(it -> look(secrets, place, it));
            case Node.Fields(var values) ->
                    values.forEach((name, it) -> look(secrets, place + " " + name, it));
            case Node.Numeral _, Node.Truth _, Node.Nothing _ -> {}
        }
    }
}
