package dev.repotickets.core.store;

import static dev.repotickets.core.store.StoreActs.comment;
import static dev.repotickets.core.store.StoreActs.find;
import static dev.repotickets.core.store.StoreActs.opened;
import static dev.repotickets.core.store.StoreActs.related;
import static dev.repotickets.core.store.StoreActs.retitled;
import static dev.repotickets.core.ticket.Samples.ADA;
import static dev.repotickets.core.ticket.Samples.NOON;
import static dev.repotickets.core.ticket.Samples.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.entity.Change;
import dev.repotickets.core.id.Uid;
import dev.repotickets.core.search.TicketTexts;
import dev.repotickets.core.text.Match;
import dev.repotickets.core.text.Phrase;
import dev.repotickets.core.text.Tokens;
import dev.repotickets.core.ticket.Edits;
import dev.repotickets.core.ticket.HeadView;
import dev.repotickets.core.ticket.Notes;
import dev.repotickets.core.ticket.Samples;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.ticket.TicketHead;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every store has to keep of heads, and of what is found by words.
public interface StoreHeadContract extends StoreSetup {

    private static void assertHeadsAreTrue(Reader view) {
        assertThat(view.heads(TicketHead.FORM).stream().map(HeadView::of))
                .containsExactlyInAnyOrderElementsOf(
                        view.all(Ticket.KIND).stream()
                                .map(it ->
                                        HeadView.of(it, view.lastActivity(Ticket.KIND, it.key())))
                                .toList());
    }

    private static boolean areHeadsTrue(Reader view) {
        assertHeadsAreTrue(view);
        return true;
    }

    private static SortedSet<String> found(Reader view, Phrase... phrases) {
        return new TreeSet<>(
                view.matches(TicketTexts.FORM, List.of(phrases)).stream().map(Match::key).toList());
    }

    private static Phrase whole(String words) {
        return new Phrase(Tokens.of(words), false);
    }

    private static Phrase open(String words) {
        return new Phrase(Tokens.of(words), true);
    }

    private static SortedSet<String> found(Store store, Phrase... phrases) {
        return store.read(view -> found(view, phrases));
    }

    @Test
    default void heads_say_what_the_tickets_say() {
        Store store = plain();
        store.write(tx -> {
            tx.apply(full());
            tx.apply(opened(tx, "Login fails"));
            return tx.apply(opened(tx, "Fix it"));
        });
        store.write(tx -> tx.apply(find(tx, "FIX-1").edit(Edits.points(0), RULES, ADA, NOON)));
        store.write(tx -> tx.apply(find(tx, "FIX-1").edit(Edits.addLabel("x"), RULES, ADA, NOON)));
        store.write(tx -> tx.apply(related(tx, "FIX-1", "LOGIN-1")));
        store.write(tx -> {
            Uid later = tx.ids().uid(NOON.plusSeconds(90));
            return tx.apply(Notes.commented(Samples.comment("LOGIN-1", later, "hi"), ADA, NOON));
        });

        assertThat(store.<Boolean>read(StoreHeadContract::areHeadsTrue)).isTrue();
        assertThat(store.<Integer>read(view -> view.heads(TicketHead.FORM).size())).isEqualTo(3);
    }

    private static Change<Ticket> full() {
        Ticket ticket = Samples.fullTicket();
        return new Change<>(
                Ticket.KIND, ticket, Samples.opened(ticket.key(), ticket.uid(), "Full").event());
    }

    @Test
    default void deleted_tickets_have_heads_until_they_are_restored_and_after() {
        Store store = plain();
        store.write(tx -> tx.apply(opened(tx, "Login fails")));

        store.write(tx -> tx.apply(find(tx, "LOGIN-1").delete(ADA, NOON)));
        assertThat(store.<Boolean>read(view -> view.heads(TicketHead.FORM).getFirst().isDeleted()))
                .isTrue();
        store.write(tx -> tx.apply(find(tx, "LOGIN-1").restore(ADA, NOON)));

        assertThat(store.<Boolean>read(view -> view.heads(TicketHead.FORM).getFirst().isDeleted()))
                .isFalse();
    }

    @Test
    default void a_write_sees_the_heads_and_the_words_of_its_own_changes() {
        Store store = plain();
        store.write(tx -> tx.apply(opened(tx, "Login fails")));
        store.write(tx -> tx.apply(opened(tx, "Other thing")));

        store.write(tx -> {
            tx.apply(retitled(find(tx, "LOGIN-1"), "Sunrise"));
            tx.apply(opened(tx, "Brandnew"));
            tx.apply(comment(tx, "OTHER-1", "moonlight"));
            assertHeadsAreTrue(tx);
            assertThat(found(tx, whole("sunrise"))).containsExactly("LOGIN-1");
            assertThat(found(tx, whole("fails"))).isEmpty();
            assertThat(found(tx, whole("brandnew"))).containsExactly("BRANDNEW-1");
            assertThat(found(tx, whole("moonlight"))).containsExactly("OTHER-1");
            return true;
        });

        assertThat(store.<Boolean>read(StoreHeadContract::areHeadsTrue)).isTrue();
        assertThat(found(store, whole("moonlight"))).containsExactly("OTHER-1");
    }

    @Test
    default void words_beginnings_and_phrases_are_found() {
        Store store = plain();
        store.write(tx -> tx.apply(opened(tx, "Login fails on Safari")));
        store.write(tx -> tx.apply(opened(tx, "Safari fails on login")));

        assertThat(found(store, whole("SAFARI"))).containsExactly("LOGIN-1", "SAFARI-1");
        assertThat(found(store, whole("login fails"))).containsExactly("LOGIN-1");
        assertThat(found(store, open("saf"))).containsExactly("LOGIN-1", "SAFARI-1");
        assertThat(found(store, whole("saf"))).isEmpty();
        assertThat(found(store, open("login fa"))).containsExactly("LOGIN-1");
        assertThat(found(store, whole("fails"), whole("login fails"))).containsExactly("LOGIN-1");
        assertThat(found(store, whole("fails"), whole("nothing"))).isEmpty();
    }

    @Test
    default void accents_and_scripts_without_spaces_are_found() {
        Store store = plain();
        store.write(tx -> tx.apply(opened(tx, "X Café öffnet")));
        store.write(tx -> tx.apply(opened(tx, "X ログイン失敗")));
        store.write(tx -> tx.apply(opened(tx, "X 登录失败")));

        assertThat(found(store, whole("cafe"))).containsExactly("X-1");
        assertThat(found(store, whole("CAFÉ"))).containsExactly("X-1");
        assertThat(found(store, open("off"))).containsExactly("X-1");
        assertThat(found(store, whole("ログイン"))).containsExactly("X-2");
        assertThat(found(store, whole("失敗"))).containsExactly("X-2");
        assertThat(found(store, whole("登录"))).containsExactly("X-3");
        assertThat(found(store, whole("录登"))).isEmpty();
    }

    @Test
    default void what_is_written_on_and_beside_a_ticket_is_found_and_not_once_it_is_deleted() {
        Store store = plain();
        store.write(tx -> {
            tx.apply(full());
            tx.apply(find(tx, "LOGIN-7K3F").restore(ADA, NOON));
            tx.apply(comment(tx, "LOGIN-7K3F", "a lighthouse"));
            return tx.apply(
                    Notes.journaled(
                            Samples.fullEntry("LOGIN-7K3F", tx.ids().uid(NOON)), ADA, NOON));
        });

        List<Phrase> all =
                Stream.of(
                                "login-7k3f",
                                "auth",
                                "bob",
                                "first paragraph",
                                "reload keeps",
                                "logged in",
                                "no complaint",
                                "smoke",
                                "lighthouse",
                                "second store",
                                "beta",
                                "safari drops")
                        .map(StoreHeadContract::whole)
                        .toList();
        for (Phrase each : all) {
            assertThat(found(store, each)).as(each.toString()).containsExactly("LOGIN-7K3F");
        }
        store.write(tx -> tx.apply(find(tx, "LOGIN-7K3F").delete(ADA, NOON)));
        for (Phrase each : all) {
            assertThat(found(store, each)).as(each.toString()).isEmpty();
        }
    }
}
