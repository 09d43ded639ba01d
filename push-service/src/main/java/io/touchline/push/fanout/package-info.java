/**
 * From one poll of Kafka to all sessions: one shard an event loop.
 *
 * <p>In comes a batch of updates on the intake thread. {@link io.touchline.push.fanout.FanOut}
 * posts it to each event loop once. There {@link io.touchline.push.fanout.Shard} puts every update
 * into its own {@link io.touchline.push.fanout.Room}, writes it to the members, and flushes each
 * touched session once at the end. A session lives on one loop for life and joins rooms of that
 * loop's shard only, so between reading the image and getting the next update nothing can come
 * between: no gap, no duplicate, no lock.
 */
package io.touchline.push.fanout;
