package org.suivi.taxonomies;

import org.jspecify.annotations.Nullable;

/**
 * A field that only the entries of one reference list have, such as the region of a State. People read and write it as text, and
 * blank means unknown; the SQL around it is the program's own.
 *
 * @param name its word in forms and message keys, and the parameter of its value
 * @param form what a value looks like, a regular expression
 * @param column the column of the table
 * @param read SQL of the text for a row
 * @param write SQL of the column's value for the parameter
 * @param choices SQL of the codes and names to choose from; null when the value is written freely
 */
public record Detail(
        String name,
        String form,
        String column,
        String read,
        String write,
        @Nullable String choices) {

    private static final String NUMBER = "\\d{0,9}";
    private static final String ANYTHING = "(?s).{0,100}";

    /** Free text, or in a given form. */
    public static Detail text(String name, String column, String form) {
        return new Detail(name, form, column, column, "nullif(:%s, '')".formatted(name), null);
    }

    public static Detail number(String name, String column) {
        return new Detail(name, NUMBER, column, column + "::text", "nullif(:%s, '')::int".formatted(name), null);
    }

    /** One of a few words of the program. */
    public static Detail word(String name, String column, String... words) {
        return new Detail(name, ANYTHING, column, column, "nullif(:%s, '')".formatted(name), words(words));
    }

    /** SQL of words of the program as codes to choose from, which have no names of their own. */
    public static String words(String... words) {
        return "select word, '{}' from unnest(array['%s']) as word".formatted(String.join("', '", words));
    }

    /**
     * Another entry of reference data.
     *
     * @param column with the key of the other
     * @param own the table of the column
     * @param among where the others are, the table under the name "other": "state as other where true"
     */
    public static Detail entry(String name, String own, String column, String among) {
        return new Detail(
                name,
                ANYTHING,
                column,
                "(select other.code from %s and other.id = %s.%s)".formatted(among, own, column),
                "(select other.id from %s and other.code = :%s)".formatted(among, name),
                "select other.code, other.name::text from %s and other.merged_into is null order by other.id"
                        .formatted(among));
    }

    /** The same field, without which there can be no entry. */
    public Detail needed() {
        return new Detail(name, "(?=.)" + form, column, read, write, choices);
    }

    boolean accepts(String value) {
        return value.matches(form);
    }

    boolean isNeeded() {
        return !accepts("");
    }
}
