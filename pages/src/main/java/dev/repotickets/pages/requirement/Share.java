package dev.repotickets.pages.requirement;

/// So many of so many.
public record Share(int done, int all) {

    /// `2 of 3`; empty where there are none.
    public String text() {
        return all == 0 ? "" : done + " of " + all;
    }

    public boolean isFull() {
        return all > 0 && done == all;
    }
}
