/**
 * Makes the services' AOT caches, which halve their start.
 *
 * <p>In: built services. Out: {@code app.aot} and its stamp beside each jar. Everything runs on the
 * caller's thread, which may be interrupted, on parts of its own that are thrown away afterwards.
 * At most one process trains in a data folder, and at most one makes a service's cache.
 */
package io.touchline.local.training;
