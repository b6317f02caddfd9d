package org.suivi.taxonomies;

import java.util.List;

/**
 * A list of reference data under {@code /admin/reference}; the module that owns the table offers it as a bean. All such tables have
 * the columns id, code, valid_from, valid_to, source and version.
 *
 * @param code its word in addresses and message keys, "states"
 * @param table the table, also the type of its {@code Ref}
 * @param words where the names of an entry are
 * @param category how a row tells its category
 * @param categories SQL of the codes and names of the categories this list shows, in order; no name where the program has a word
 * @param details what only this list's entries have
 * @param canHaveDoubles whether two entries can be the same thing; where a key tells them apart, they cannot
 */
public record ReferenceList(
        String code,
        String table,
        Words words,
        CategoryColumn category,
        String categories,
        List<Detail> details,
        boolean canHaveDoubles) {

    /** What the code of an entry looks like where no standard says more. */
    public static final String ANY_CODE = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,79}";

    private static final String NOTHING = "'{}'::jsonb";

    /**
     * What the entries of a list are called. Entries with names of their own also have the columns aliases and merged_into.
     *
     * @param code SQL of the code
     * @param codeForm what the code of a new entry looks like, a regular expression; empty where it follows from the rest
     * @param name SQL of the name
     * @param second SQL of the second wording
     */
    public record Words(String code, String codeForm, String name, String second) {

        /** Names of their own, and beside them a second wording in this column. */
        public static Words own(String codeForm, String second) {
            return new Words("code", codeForm, "name", second);
        }

        public static Words numbered() {
            return new Words("code", "[1-9][0-9]{0,2}", NOTHING, NOTHING);
        }

        /** The name of something else that the entry is about. */
        public static Words borrowed(String code, String name) {
            return new Words(code, "", name, NOTHING);
        }

        /** Whether a person writes the names. */
        boolean areOwn() {
            return !second.equals(NOTHING);
        }

        boolean isCoded() {
            return !codeForm.isEmpty();
        }
    }

    /**
     * The column that sorts the entries of a list into categories.
     *
     * @param column the column that holds the category
     * @param read SQL of the category's code for a row
     * @param write SQL of the column's value for the parameter {@code :category}
     */
    public record CategoryColumn(String column, String read, String write) {

        /** Where all entries are of one sort. */
        public static final CategoryColumn NONE = new CategoryColumn("", "''", "");

        public static final String NO_CATEGORIES = "select '', '{}'";
    }
}
