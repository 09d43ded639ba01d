/**
 * The program behind {@code ./touchline}: one class a command.
 *
 * <p>In: the command line and the environment. Out: what the person at the terminal reads, and the
 * exit status: 0 well, 1 it could not be done, 2 wrong usage or settings. Commands run on the main
 * thread; a signal ends them through {@link io.touchline.local.cli.Shutdown}.
 */
package io.touchline.local.cli;
