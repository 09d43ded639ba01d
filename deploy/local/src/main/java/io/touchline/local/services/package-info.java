/**
 * The services that the stack runs.
 *
 * <p>In: ports and environment. Out: {@link io.touchline.local.process.ServiceSpec}, with the AOT
 * cache that fits, if there is one. Nothing here starts anything.
 */
package io.touchline.local.services;
