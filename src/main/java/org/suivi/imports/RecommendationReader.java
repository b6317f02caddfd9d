package org.suivi.imports;

import java.io.IOException;

/** Reads one file of a known format from its start to its end. */
@FunctionalInterface
interface RecommendationReader {

    void read(RowConsumer consumer) throws IOException;
}
