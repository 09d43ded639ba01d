/**
 * What happened, as the difference of two looks at a match: pure functions, on whichever thread
 * calls.
 *
 * <p>Enters: what was {@link io.touchline.ingest.diff.Told} of a match, its last image, and the new
 * reading. Leaves: a {@link io.touchline.ingest.diff.Change} with the new image and the {@link
 * io.touchline.events.football.MatchEvent}s to tell, in the order of play. The score is the
 * authority on goals; the source's list of incidents only adorns them. Nothing is ever told twice,
 * whatever a source takes back and says again; and what a source takes back never hides something
 * else that comes after it.
 */
package io.touchline.ingest.diff;
