/**
 * How well the sources serve us, and what of theirs had to be refused.
 *
 * <p>Enters: the outcome of each poll, from the polling thread. Leaves: the {@link
 * io.touchline.events.system.SourceStatus} for the feed {@code system.status} and for operators at
 * {@code GET /api/v1/sources} (any thread), the rejections to keep, and the meters.
 */
package io.touchline.ingest.quality;
