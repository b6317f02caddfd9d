package org.suivi.live;

/**
 * What a topic shows to one role.
 *
 * @param version grows with each change that {@link LiveUpdates} is told of; from the same read as the rest
 * @param json an object, on as many lines as it likes
 */
public record LiveState(long version, String json) {}
