package dev.repotickets.core.journal;

import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.id.Uid;
import java.time.Instant;

/// Something said about a ticket. It never changes.
public record Comment(
        Uid uid, String owner, String author, String email, Instant createdAt, String content)
        implements Entity {

    public Comment {
        content = Remark.given("body", content);
    }

    @Override
    public String key() {
        return uid.value();
    }
}
