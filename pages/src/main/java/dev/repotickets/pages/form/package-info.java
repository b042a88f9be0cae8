/// What was typed into a form, and what is wrong with it.
@org.jspecify.annotations.NullMarked
package dev.repotickets.pages.form;
