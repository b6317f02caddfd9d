package org.suivi.taxonomies;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

/** A file of terms, whichever columns it says them in. */
final class TermFile implements ReferenceFile {

    private final Columns columns;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    TermFile(Columns columns, JdbcClient jdbc, ObjectMapper json) {
        this.columns = columns;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * @param taxonomy of all rows; null when the file has a column for it
     * @param name prefix of the columns of the name
     * @param description prefix of the columns of the description; null when there are none
     * @param parent column with the parent's code
     * @param parents taxonomy of the parents
     * @param alias a column with one alias more
     */
    record Columns(
            String file,
            @Nullable String taxonomy,
            String name,
            @Nullable String description,
            @Nullable String parent,
            String parents,
            @Nullable String alias) {

        static Columns of(String file, @Nullable String taxonomy) {
            return new Columns(file, taxonomy, "", null, null, "", null);
        }

        Columns named(String namePrefix, @Nullable String descriptionPrefix) {
            return new Columns(file, taxonomy, namePrefix, descriptionPrefix, parent, parents, alias);
        }

        Columns under(String parentColumn, String parentTaxonomy) {
            return new Columns(file, taxonomy, name, description, parentColumn, parentTaxonomy, alias);
        }

        Columns also(String aliasColumn) {
            return new Columns(file, taxonomy, name, description, parent, parents, aliasColumn);
        }
    }

    @Override
    public String name() {
        return columns.file();
    }

    @Override
    public List<String> load(List<ReferenceRow> rows) {
        String values = json.writeValueAsString(rows.stream().map(this::values).toList());
        int known = jdbc.sql(GIVEN + "select count(*) from given")
                .param("rows", values)
                .query(Integer.class)
                .single();
        if (known != rows.size()) {
            throw new IllegalArgumentException(rows.size() - known + " rows name a taxonomy that does not exist");
        }
        jdbc.sql(GIVEN + """
                insert into term (taxonomy_id, code, name, description, aliases, uhri_id, valid_from, valid_to, source)
                select taxonomy_id, code, name, description, aliases, uhri_id, valid_from, valid_to, source from given
                on conflict (taxonomy_id, code) do update set name = excluded.name, description = excluded.description,
                    aliases = excluded.aliases, uhri_id = excluded.uhri_id, valid_from = excluded.valid_from,
                    valid_to = excluded.valid_to, source = excluded.source
                where term.version = 0
                """).param("rows", values).update();
        jdbc.sql(GIVEN + """
                update term set parent_id = parent.id from given
                    join taxonomy on taxonomy.code = given.parents and taxonomy.system_id is null
                    join term as parent on parent.taxonomy_id = taxonomy.id and parent.code = given.parent
                where term.taxonomy_id = given.taxonomy_id and term.code = given.code and term.version = 0
                    and term.parent_id is distinct from parent.id
                """).param("rows", values).update();
        jdbc.sql(GIVEN + """
                insert into term_crosswalk (from_id, to_id)
                select term.id, other.id from given
                    join term on term.taxonomy_id = given.taxonomy_id and term.code = given.code
                    cross join unnest(given.crosswalk) as crossing(code)
                    join term as other on other.code = crossing.code and other.system_id is null
                    join taxonomy on taxonomy.id = other.taxonomy_id and taxonomy.kind = given.kind
                on conflict do nothing
                """).param("rows", values).update();
        return jdbc.sql(GIVEN + """
                select term.code from term join given using (taxonomy_id, code) where term.version > 0 order by term.code
                """).param("rows", values).query(String.class).list();
    }

    private static final String GIVEN = """
            with given as (
                select taxonomy.id as taxonomy_id, taxonomy.kind, given.*
                from jsonb_to_recordset(:rows::jsonb) as given(taxonomy text, code text, parent text, parents text,
                    name jsonb, description jsonb, aliases text[], crosswalk text[], uhri_id text, valid_from date,
                    valid_to date, source text)
                join taxonomy on taxonomy.code = given.taxonomy and taxonomy.system_id is null)
            """;

    private RowValues values(ReferenceRow row) {
        String ofAll = columns.taxonomy();
        String parent = columns.parent();
        return RowValues.entry(row)
                .with("taxonomy", ofAll == null ? row.needed("taxonomy") : ofAll)
                .with("parent", parent == null ? null : row.text(parent))
                .with("parents", columns.parents())
                .languages("name", columns.name())
                .languages("description", columns.description())
                .aliases(columns.alias())
                .several("crosswalk")
                .text("uhri_id");
    }
}
