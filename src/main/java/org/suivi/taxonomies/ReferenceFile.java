package org.suivi.taxonomies;

import java.util.List;

/**
 * A file of reference data under {@code reference/} on the class path and the way its rows enter the database; the module that owns
 * the tables offers it as a bean. Files are read in the order of the beans.
 */
public interface ReferenceFile {

    /** "states.csv". */
    String name();

    /**
     * Adds new rows and renews those that no person changed.
     *
     * @return the codes of the rows that keep what a person wrote
     */
    List<String> load(List<ReferenceRow> rows);
}
