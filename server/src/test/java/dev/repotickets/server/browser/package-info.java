/// The dashboard in a real browser.
@org.jspecify.annotations.NullMarked
package dev.repotickets.server.browser;
