package dev.repotickets.pages.frame;

import java.util.List;

/// What is around a page.
///
/// @param title of the page, also its heading
/// @param project whose tickets they are; empty where the page is about none
/// @param base the beginning of all paths of this repository: empty, or `/r/name`
/// @param places where one can go from here
/// @param name who is signed in; empty where nobody has to
/// @param mayWrite whether forms are shown
/// @param notice what just happened, to be read out; may be empty
public record Frame(
        String title,
        String project,
        String base,
        List<Place> places,
        String name,
        boolean mayWrite,
        String notice) {

    public Frame {
        places = List.copyOf(places);
    }

    /// A page that belongs to no repository.
    public static Frame outside(String title) {
        return new Frame(title, "", "", List.of(), "", false, "");
    }

    /// One entry of the navigation.
    public record Place(String label, String path, boolean isHere) {}
}
