/** The service as a user has it: its own process, a real Kafka, real sockets. */
package io.touchline.push.running;
