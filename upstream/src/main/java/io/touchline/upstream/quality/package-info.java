/**
 * How well a source serves us, and what of its records had to be refused.
 *
 * <p>Enters: the outcome of each request, from the thread that asks. Leaves: the {@link
 * io.touchline.events.system.SourceStatus}, for whoever asks (any thread), and the rejections to
 * keep. {@link io.touchline.upstream.quality.ReportPolicy} says when a state is worth telling.
 */
package io.touchline.upstream.quality;
