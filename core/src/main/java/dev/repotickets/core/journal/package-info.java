/// What people and agents write down beside a ticket: comments and journal entries.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.journal;
