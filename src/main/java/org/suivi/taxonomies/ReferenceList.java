package org.suivi.taxonomies;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;

/**
 * A list of reference data under {@code /admin/reference}; the module that owns the table offers it as a bean. All such tables have
 * the columns code, name, aliases, valid_from, valid_to, source, merged_into and version.
 *
 * @param code its word in addresses and message keys, "states"
 * @param table the table, also the type of its {@code Ref}
 * @param second the column of the second wording
 * @param category how a row tells its category
 * @param categories SQL of the categories this list shows, in order
 * @param merges the event that tells other modules of merged doubles
 */
public record ReferenceList(
        String code, String table, String second, CategoryColumn category, String categories, Merges merges) {

    /**
     * The column that sorts the entries of a list into categories.
     *
     * @param column the column that holds the category
     * @param read SQL of the category's code for a row
     * @param write SQL of the column's value for the parameter {@code :category}
     */
    public record CategoryColumn(String column, String read, String write) {}

    /** Names the event for two doubles that became one. */
    @FunctionalInterface
    public interface Merges {
        Change event(Actor actor, int from, int into);
    }
}
