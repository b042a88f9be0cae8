package dev.repotickets.core.ticket;

import dev.repotickets.core.head.HeadBytes;
import dev.repotickets.core.head.HeadWriter;
import dev.repotickets.core.head.WordList;
import dev.repotickets.core.id.TicketId;
import java.util.ArrayList;
import java.util.List;

/// The links of a ticket in its head: a block of pairs, the number of a type and an id. Most
/// tickets have none, which costs 4 bytes.
final class TicketHeadLinks {
    private static final List<LinkType> TYPES = List.of(LinkType.values());

    private TicketHeadLinks() {}

    static byte[] bytes(Links links) {
        var out = new HeadWriter(new WordList());
        for (LinkType type : TYPES) {
            for (TicketId other : links.others(type)) {
                out.integer(TYPES.indexOf(type)).text(other.value());
            }
        }
        return out.bytes();
    }

    static List<String> others(LinkType type, HeadBytes bytes, int block) {
        if (bytes.integer(block) == 0) {
            return List.of();
        }
        int end = bytes.after(block);
        var others = new ArrayList<String>();
        for (int at = block + Integer.BYTES; at < end; ) {
            int text = at + Integer.BYTES;
            if (bytes.integer(at) == TYPES.indexOf(type)) {
                others.add(bytes.text(text));
            }
            at = bytes.after(text);
        }
        return others;
    }

    static Links read(HeadBytes bytes, int block) {
        int end = bytes.after(block);
        Links links = Links.NONE;
        for (int at = block + Integer.BYTES; at < end; ) {
            LinkType type = TYPES.get(bytes.integer(at));
            int text = at + Integer.BYTES;
            links = links.with(type, new TicketId(bytes.text(text)));
            at = bytes.after(text);
        }
        return links;
    }
}
