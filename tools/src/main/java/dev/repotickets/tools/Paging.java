package dev.repotickets.tools;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.Revision;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One page of a list: 25 rows unless said, 200 at the most, and never more than about 24 kB, which
/// is about 6,000 tokens.
///
/// A cursor says where the next page begins and which query it belongs to; one that was made up, or
/// that comes with another query, is an `invalid_argument`.
public record Paging(int limit, int offset, String query, Budget budget) {
    private static final int USUAL = 25;
    private static final int MOST = 200;

    /// The rows of a page, and the cursor of the next one.
    public record Page<R>(List<R> rows, Optional<String> nextCursor) {}

    /// `query` is everything that decides which rows there are and in which order.
    public static Paging of(
            Optional<Integer> limit, Optional<String> cursor, String query, Call call) {
        if (call.whole()) {
            int most = limit.orElse(Integer.MAX_VALUE);
            if (most < 1) {
                throw new Problem.InvalidArgument("limit", "limit " + most + " is less than 1")
                        .toException();
            }
            return new Paging(most, 0, query, Budget.of(call));
        }
        int size = limit.orElse(USUAL);
        if (size < 1 || size > MOST) {
            throw new Problem.InvalidArgument(
                            "limit", "limit " + size + " is not from 1 to " + MOST)
                    .toException();
        }
        int offset = cursor.map(it -> offset(it, query)).orElse(0);
        return new Paging(size, offset, query, Budget.of(call));
    }

    public <R extends Record> Page<R> page(List<R> all) {
        int from = Math.min(offset, all.size());
        int to = from + Math.min(limit, all.size() - from);
        List<R> rows = budget.first(all.subList(from, to), true);
        int at = from + rows.size();
        Optional<String> next = at < all.size() ? Optional.of(cursor(at, query)) : Optional.empty();
        return new Page<>(rows, next);
    }

    /// The first of all in that order that are on this page, and the cursor of the next one; only
    /// these become rows.
    public <H, R extends Record> Page<R> page(
            List<H> all, Comparator<H> order, Function<H, R> row) {
        int from = Math.min(offset, all.size());
        int to = from + Math.min(limit, all.size() - from);
        List<H> shown = First.of(to, all, order);
        List<R> rows = budget.first(shown.subList(from, to).stream().map(row).toList(), true);
        int at = from + rows.size();
        Optional<String> next = at < all.size() ? Optional.of(cursor(at, query)) : Optional.empty();
        return new Page<>(rows, next);
    }

    private static String cursor(int offset, String query) {
        return offset + "." + Revision.of((offset + " " + query).getBytes(StandardCharsets.UTF_8));
    }

    private static int offset(String cursor, String query) {
        int dot = cursor.indexOf('.');
        String digits = dot < 0 ? "" : cursor.substring(0, dot);
        if (digits.matches("[1-9][0-9]{0,8}")) {
            int offset = Integer.parseInt(digits);
            if (cursor.equals(cursor(offset, query))) {
                return offset;
            }
        }
        throw new Problem.InvalidArgument(
                        "cursor",
                        "cursor does not belong to this query",
                        "Send next_cursor of the previous page with the same arguments, or leave it"
                                + " out to begin again.")
                .toException();
    }
}
