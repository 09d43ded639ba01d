/**
 * What sources say, in one form: events, and bookmakers' prices of them. Immutable values, between
 * the adapters and the book; safe from any thread.
 */
package io.touchline.odds.quote;
