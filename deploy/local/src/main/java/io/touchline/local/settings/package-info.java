/**
 * What the user wants, from environment and command line.
 *
 * <p>In: environment variables. Out: {@link io.touchline.local.settings.StackConfig}, checked; a
 * wrong value ends the start with a message that names variable and value. Immutable.
 */
package io.touchline.local.settings;
