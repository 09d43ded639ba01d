/**
 * Who of a service's replicas does the work.
 *
 * <p>Enters: {@link io.touchline.upstream.lease.LeasedWork}. {@link
 * io.touchline.upstream.lease.LeasedLoop} is the one thread that does it all: it gains the {@link
 * io.touchline.upstream.lease.RedisLease}, opens the publisher, which fences the predecessor, lets
 * the work read its state, and runs a {@link io.touchline.upstream.lease.LeasedSession} until the
 * lease or the publisher is lost; then it starts over. Only the renewal of the lease has a thread
 * of its own, because a request may take longer than the lease lives.
 */
package io.touchline.upstream.lease;
