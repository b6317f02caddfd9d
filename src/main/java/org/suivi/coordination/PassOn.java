package org.suivi.coordination;

/**
 * Passes everything open of a focal point on.
 *
 * @param focalPoint the one who leaves
 * @param successor account of somebody of the same institution
 */
public record PassOn(long focalPoint, long successor, String promised, String contacts) {}
