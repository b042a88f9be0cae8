/// Who may call, and what: principals with scopes, tokens, hosts and origins.
@org.jspecify.annotations.NullMarked
package dev.repotickets.server.access;
