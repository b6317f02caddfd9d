package org.suivi.taxonomies;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Rows that name entries of reference data, and follow when two of them become one. Foreign keys are found in PostgreSQL's catalogue;
 * a module offers a bean for what names entries without one. All of it is the program's own SQL, with {@code :from} for the key of
 * the entry that goes and {@code :into} for that of the one that stays.
 *
 * @param to the table of the entries
 * @param table the table of the rows
 * @param becomes the columns that name the entry, with SQL of what they hold afterwards
 * @param names SQL that is true for a row that names the entry
 */
public record Referrer(String to, String table, Map<String, String> becomes, String names) {

    /** A column with the key. */
    public static Referrer byKey(String to, String table, String column) {
        String stays = to.equals(table) ? "case when id <> :into then :into end" : ":into";
        return new Referrer(to, table, Map.of(column, stays), column + " = :from");
    }

    /** A column with the code of a term of one vocabulary, of the type "text" or "int". */
    public static Referrer byCode(String table, String column, String type, String taxonomy) {
        String code = "(select term.code from term join taxonomy on taxonomy.id = taxonomy_id"
                + " where term.id = %s and taxonomy.code = '" + taxonomy + "')::" + type;
        return new Referrer(
                "term", table, Map.of(column, code.formatted(":into")), column + " = " + code.formatted(":from"));
    }

    /** Columns with many keys. */
    public static Referrer inArrays(String to, String table, String... columns) {
        return new Referrer(
                to,
                table,
                Arrays.stream(columns)
                        .collect(Collectors.toMap(
                                column -> column,
                                "array_replace(%s, :from::int, :into::int)"::formatted,
                                (one, same) -> one,
                                LinkedHashMap::new)),
                Arrays.stream(columns).map(":from::int = any(%s)"::formatted).collect(Collectors.joining(" or ")));
    }

    /** Beside them a column of JSON with the keys at some paths, "{what,themes}", one key or many at each. */
    public Referrer andIn(String column, String... paths) {
        String content = column;
        for (String path : paths) {
            content = """
                    case when %1$s #> '%2$s' @> to_jsonb(:from::int) then jsonb_set(%3$s, '%2$s', coalesce(
                        (select jsonb_agg(coalesce(nullif(key, to_jsonb(:from::int)), to_jsonb(:into::int)) order by place)
                            from jsonb_array_elements(case jsonb_typeof(%1$s #> '%2$s') when 'array' then %1$s #> '%2$s' end)
                                with ordinality as one (key, place)),
                        to_jsonb(:into::int))) else %3$s end
                    """.formatted(column, path, content);
        }
        Map<String, String> more = new LinkedHashMap<>(becomes);
        more.put(column, content);
        String named = Arrays.stream(paths)
                .map(path -> " or %s #> '%s' @> to_jsonb(:from::int)".formatted(column, path))
                .collect(Collectors.joining());
        return new Referrer(to, table, more, names + named);
    }
}
