/**
 * One connected client: what waits for it, what it may do, why it is closed.
 *
 * <p>In come updates and replies from the session's shard; out go frames to its {@link
 * io.touchline.push.session.Outlet}, at once while the socket takes them, through the {@link
 * io.touchline.push.session.Outbox} while it does not. Everything here runs on the session's event
 * loop and nowhere else, without locks and without timers: the shard sweeps its sessions.
 */
package io.touchline.push.session;
