package org.suivi.taxonomies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what names an entry of reference data, in all modules, and lets it name another one. */
@Repository
class Referrers {

    private final JdbcClient jdbc;
    private final ObjectProvider<Referrer> declared;

    Referrers(JdbcClient jdbc, ObjectProvider<Referrer> declared) {
        this.jdbc = jdbc;
        this.declared = declared;
    }

    /** A row that cannot follow, because there is one already that says the same of the entry that stays. */
    record Pair(long going, long staying) {}

    /** Columns that no two rows have in common, among the rows that a condition is true for. */
    private record Unique(List<String> columns, String among, boolean nullsAreEqual) {}

    List<Referrer> of(String table) {
        Stream<Referrer> keys = jdbc
                .sql("""
                        select conrelid::regclass::text as referring, attname from pg_constraint
                            join pg_attribute on attrelid = conrelid and attnum = conkey[1]
                        where contype = 'f' and confrelid = :table::regclass and cardinality(conkey) = 1 order by 1, 2
                        """)
                .param("table", table)
                .query((row, index) -> Referrer.byKey(table, row.getString(1), row.getString(2)))
                .list()
                .stream();
        return Stream.concat(
                        keys, declared.orderedStream().filter(one -> one.to().equals(table)))
                .toList();
    }

    long count(Referrer referrer, long from) {
        return jdbc.sql("select count(*) from %s where %s".formatted(referrer.table(), referrer.names()))
                .param("from", from)
                .query(Long.class)
                .single();
    }

    /** Removes the rows that would say a second time what is said of the entry that stays, or tie it to itself. */
    void dropDoubles(Referrer referrer, long from, long into) {
        for (Unique unique : uniques(referrer)) {
            run(
                    "delete from %s where ctid in (select going.ctid %s)"
                            .formatted(referrer.table(), clash(referrer, unique)),
                    from,
                    into);
            Stream<Referrer> others = of(referrer.to()).stream()
                    .filter(other -> other.table().equals(referrer.table()) && !other.equals(referrer))
                    .filter(other ->
                            unique.columns().containsAll(other.becomes().keySet()));
            others.forEach(other -> run(
                    "delete from %s where %s and %s = :into"
                            .formatted(referrer.table(), referrer.names(), column(other)),
                    from,
                    into));
        }
    }

    /** The same rows where others hang on them. */
    List<Pair> doubles(Referrer referrer, long from, long into) {
        return uniques(referrer).stream()
                .flatMap(unique -> jdbc
                        .sql("select going.id as going, staying.id as staying " + clash(referrer, unique))
                        .param("from", from)
                        .param("into", into)
                        .query(Pair.class)
                        .list()
                        .stream())
                .toList();
    }

    void move(Referrer referrer, long from, long into, List<Long> left) {
        String columns = referrer.becomes().entrySet().stream()
                .map(column -> column.getKey() + " = " + column.getValue())
                .collect(Collectors.joining(", "));
        String others = left.isEmpty()
                ? ""
                : " and id not in (%s)"
                        .formatted(left.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        run("update %s set %s where (%s)%s".formatted(referrer.table(), columns, referrer.names(), others), from, into);
    }

    void delete(String table, long id) {
        jdbc.sql("delete from %s where id = :id".formatted(table))
                .param("id", id)
                .update();
    }

    /** Whether rows can do without what the column names. */
    boolean isOptional(Referrer referrer) {
        return jdbc.sql(
                        "select not attnotnull from pg_attribute where attrelid = :table::regclass and attname = :column")
                .param("table", referrer.table())
                .param("column", column(referrer))
                .query(Boolean.class)
                .single();
    }

    private List<Unique> uniques(Referrer referrer) {
        return jdbc.sql("""
                        select array_agg(attname::text order by place) as columns,
                            coalesce(pg_get_expr(indpred, indrelid), 'true') as among, indnullsnotdistinct as "nullsAreEqual"
                        from pg_index cross join unnest(indkey::int2[]) with ordinality as part (number, place)
                            join pg_attribute on attrelid = indrelid and attnum = part.number
                        where indrelid = :table::regclass and indisunique and indexprs is null
                        group by indexrelid, indrelid, pg_get_expr(indpred, indrelid), indnullsnotdistinct
                        having :column = any(array_agg(attname::text))
                        """)
                .param("table", referrer.table())
                .param("column", column(referrer))
                .query(Referrers::unique)
                .list();
    }

    private static Unique unique(ResultSet row, int index) throws SQLException {
        return new Unique(
                List.of((String[]) row.getArray("columns").getArray()),
                row.getString("among"),
                row.getBoolean("nullsAreEqual"));
    }

    private static String clash(Referrer referrer, Unique unique) {
        String same = unique.columns().stream()
                .filter(column -> !column.equals(column(referrer)))
                .map(column -> "going.%1$s %2$s staying.%1$s"
                        .formatted(column, unique.nullsAreEqual() ? "is not distinct from" : "="))
                .collect(Collectors.joining(" and "));
        return "from (select ctid, * from %1$s where %2$s and %3$s) as going join (select * from %1$s where %4$s = %5$s and %3$s) as staying on %6$s"
                .formatted(
                        referrer.table(),
                        referrer.names(),
                        unique.among(),
                        column(referrer),
                        referrer.becomes().get(column(referrer)),
                        same.isEmpty() ? "true" : same);
    }

    /** The column, where there is one only: what stands in several is in no key. */
    private static String column(Referrer referrer) {
        return referrer.becomes().keySet().iterator().next();
    }

    private void run(String sql, long from, long into) {
        jdbc.sql(sql).param("from", from).param("into", into).update();
    }
}
