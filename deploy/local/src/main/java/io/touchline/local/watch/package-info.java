/**
 * A client in the terminal.
 *
 * <p>In: frames of the push-service's JSON carrier. Out: lines, or a table that refreshes itself.
 * {@link io.touchline.local.watch.Watcher} keeps the session alive on the calling thread; frames
 * come one by one on the WebSocket client's thread, and a {@link io.touchline.local.watch.View}
 * shows them.
 */
package io.touchline.local.watch;
