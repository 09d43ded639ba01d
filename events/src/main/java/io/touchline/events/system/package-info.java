/** What Touchline says about itself: the state of its sources, and what it had to refuse. */
package io.touchline.events.system;
