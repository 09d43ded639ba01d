/**
 * One simulated match, from before kick-off to after the end.
 *
 * <p>In: a fixture, and goals that someone asked for. {@link
 * io.touchline.local.timeline.TimelineWriter} plays it from whistle to whistle; out comes a {@link
 * io.touchline.local.timeline.Timeline}, which says how it stands at any moment. Pure: what happens
 * follows from the fixture's id alone. Safe from any thread.
 */
package io.touchline.local.timeline;
