/**
 * The whole system on one machine.
 *
 * <p>In: the environment, as {@link io.touchline.local.settings.StackConfig}. Out: running parts,
 * in the order of {@link io.touchline.local.stack.Stack#start}: leftovers of a crash ended, Kafka,
 * PostgreSQL and Redis side by side, topics, the sandbox upstream, the services of {@link
 * io.touchline.local.services.ServiceCatalogue} side by side. Starting and stopping happen on the
 * caller's thread; {@link io.touchline.local.stack.Console} may be written from any.
 */
package io.touchline.local.stack;
