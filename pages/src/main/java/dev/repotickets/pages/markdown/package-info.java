/// Markdown as HTML that can do nothing but be read.
@org.jspecify.annotations.NullMarked
package dev.repotickets.pages.markdown;
