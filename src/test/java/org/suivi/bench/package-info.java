/**
 * The benchmark behind {@code bin/bench}: it imports recommendations into an installed Suivi, asks it what people ask, and puts the
 * times beside those of raw PostgreSQL and raw Lucene on the same data.
 */
@NullMarked
package org.suivi.bench;

import org.jspecify.annotations.NullMarked;
