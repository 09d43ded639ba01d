/**
 * The parts of {@code upstream} as this service uses them: what its replicas share in Redis, and
 * how ESPN is asked.
 *
 * <p>Enters: the settings. Leaves: the lease, the polite upstream and the cache of answers, made
 * once at the start, for the polling thread.
 */
package io.touchline.ingest.replica;
