/**
 * Apache Kafka, PostgreSQL and Redis as they are, started from artifacts of Maven Central.
 *
 * <p>Each is started with a folder and a port (0 takes a free one), listens on 127.0.0.1 only,
 * keeps its data in the folder over restarts, and cleans up what a killed earlier start left there.
 * Kafka lives in this JVM; the other two are child processes. Starting blocks the calling thread
 * until the part answers; closing blocks until it is gone.
 */
package io.touchline.local.embedded;
