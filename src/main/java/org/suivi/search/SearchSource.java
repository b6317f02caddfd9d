package org.suivi.search;

import java.time.Instant;
import java.util.stream.Stream;

/** A module whose things can be found: it hands all of them over when the index is rebuilt, and those that changed after a crash. */
public interface SearchSource {

    /** Every document of every system; read inside a transaction that sees all systems, and closed by the caller. */
    Stream<Searchable> all();

    /** The documents changed since then, with some to spare. */
    Stream<Searchable> changedSince(Instant moment);
}
