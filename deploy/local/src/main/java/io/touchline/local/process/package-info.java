/**
 * Child processes: started, watched, followed, ended, and found again after a crash.
 *
 * <p>In: {@link io.touchline.local.process.ServiceSpec}, what to run. Out: a running process with a
 * log file and a pid file, restarted when it dies. A child writes straight to its log file and
 * never waits for us, whatever becomes of this JVM or its terminal; {@link
 * io.touchline.local.process.LogFollower} reads the files on a thread of its own. Each {@link
 * io.touchline.local.process.SupervisedService} has one watching thread.
 */
package io.touchline.local.process;
