/**
 * How a service asks a source, and publishes what it learns: shared by all services that do.
 *
 * <p>A service gains a {@code lease}; with it, it asks the source over {@code http}, {@code
 * polite}ly; keeps the account of the answers' {@code quality}; and publishes on {@code kafka},
 * exactly once. Plain classes that are constructed with what they need: a service wires them in a
 * producer of its own, and measures what it wants to through {@link
 * io.touchline.upstream.UpstreamObserver}. They know no sport and no service.
 */
package io.touchline.upstream;
