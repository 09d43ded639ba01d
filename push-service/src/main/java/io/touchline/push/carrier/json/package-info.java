/** The plain JSON carrier, {@code touchline.v1.json}: one JSON object a text frame. Any thread. */
package io.touchline.push.carrier.json;
