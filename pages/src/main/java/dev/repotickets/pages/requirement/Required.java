package dev.repotickets.pages.requirement;

import dev.repotickets.core.requirement.Requirement;
import dev.repotickets.core.requirement.Specification;
import dev.repotickets.core.requirement.Tally;
import dev.repotickets.core.tree.Words;
import dev.repotickets.pages.Excerpt;

/// One requirement with the scenarios that cover it.
///
/// @param status the word of its file
public record Required(String title, String status, String priority, Cells cells) {

    static Required of(Requirement requirement, Specification specification) {
        return new Required(
                Excerpt.of(requirement.title(), Group.EXCERPT),
                Words.of(requirement.status()),
                requirement.priority(),
                Cells.of(Tally.of(specification.about(requirement))));
    }

    public boolean isVerified() {
        return cells.verified().isFull();
    }
}
