/**
 * A simulated match day of the eight leagues: a pure function of seed, speed and instant.
 *
 * <p>In: the instant, and goals that someone asked for. Out: the fixtures on show and the state of
 * each. {@link io.touchline.local.matchday.MatchDay} is the schedule, {@link
 * io.touchline.local.matchday.TimelineWriter} plays one match from whistle to whistle, {@link
 * io.touchline.local.matchday.Timeline} says how it stood at any moment. Nothing here keeps state,
 * reads a clock or does input or output, so a restart goes on with the very same matches. Safe from
 * any thread.
 */
package io.touchline.local.matchday;
