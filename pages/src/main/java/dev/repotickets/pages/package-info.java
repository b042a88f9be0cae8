/// How things look in a browser: templates, what they show, and the files that they load.
///
/// Start with [Templates]; the templates themselves are in `src/main/jte`.
@NullMarked
package dev.repotickets.pages;

import org.jspecify.annotations.NullMarked;
