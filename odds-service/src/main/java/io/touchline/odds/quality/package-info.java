/**
 * What this service counts, and what it could not place: meters, and the events of sources that are
 * none of ours. Written by the threads that poll and keep the books, read by any.
 */
package io.touchline.odds.quality;
