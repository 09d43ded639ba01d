/**
 * Makes the services' AOT caches, which halve their start.
 *
 * <p>In: built services. Out: {@code app.aot} and its stamp beside each jar. Everything runs on the
 * caller's thread, on parts of its own that are thrown away afterwards.
 */
package io.touchline.local.training;
