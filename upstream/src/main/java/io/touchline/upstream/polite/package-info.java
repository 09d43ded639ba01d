/**
 * One source, asked politely, however many replicas and services ask it.
 *
 * <p>Enters: a {@link io.touchline.upstream.http.Request}. Leaves: an outcome of {@link
 * io.touchline.upstream.polite.PoliteUpstream}: a body, a failure with the pause that follows from
 * it, or the moment to come back. The rate limit and the source's {@code Retry-After} are in Redis,
 * under the source's name, so that all services share them; backoff and circuit are this process's.
 * Runs on the one thread that asks. Without Redis nothing is asked.
 */
package io.touchline.upstream.polite;
