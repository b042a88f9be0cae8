/// The server over HTTP: Jetty, its servlets, and streams of events.
@org.jspecify.annotations.NullMarked
package dev.repotickets.server.http;
