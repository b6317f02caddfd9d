package org.suivi.exports;

import java.util.stream.Stream;
import org.suivi.shared.Actor;

/**
 * A table of what is public in a system. A module that publishes something offers a bean of it, and it is among the open data with its
 * files, its dictionary and its licence without more.
 *
 * @param <T> what stands in one row
 */
public interface OpenTable<T> {

    /** "indicator-values": in addresses and in message keys. */
    String code();

    /**
     * Adds its columns; states of things are codes in every language.
     *
     * @param address of the system, to which paths of its pages are added
     */
    void describe(Columns<T> columns, String address);

    /**
     * All that everybody may see, one after the other as they come from the database. It is read twice in one snapshot: whoever asks
     * for them has a transaction, and closes them.
     */
    Stream<T> rows(Actor everybody);
}
