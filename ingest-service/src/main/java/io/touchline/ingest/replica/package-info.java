/**
 * What the replicas of this service share, in Redis: the lease, the rate limit to a source, and its
 * last answers.
 *
 * <p>Enters and leaves: a question and its answer, within a millisecond or so; a Redis that does
 * not answer is an exception for the lease and the rate limit, without which nothing may be asked,
 * and a miss for the cache. Called from the polling thread; the lease is renewed on its own.
 */
package io.touchline.ingest.replica;
