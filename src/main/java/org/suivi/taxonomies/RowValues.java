package org.suivi.taxonomies;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one row of a reference file gives to the statements that take it into the database, under the names they know it by. */
public final class RowValues {

    private final ReferenceRow row;
    private final Map<String, Object> values = new LinkedHashMap<>();

    private RowValues(ReferenceRow row) {
        this.row = row;
    }

    public static RowValues of(ReferenceRow row) {
        return new RowValues(row);
    }

    /** What every entry has: its code, from when to when it holds, and who says so. */
    public static RowValues entry(ReferenceRow row) {
        return of(row).needed("code").days("valid_from", "valid_to").source();
    }

    public RowValues needed(String... columns) {
        for (String column : columns) {
            values.put(column, row.needed(column));
        }
        return this;
    }

    public RowValues text(String... columns) {
        for (String column : columns) {
            values.put(column, row.text(column));
        }
        return this;
    }

    public RowValues numbers(String... columns) {
        for (String column : columns) {
            values.put(column, row.number(column));
        }
        return this;
    }

    public RowValues days(String first, String last) {
        values.put(first, row.from(first));
        values.put(last, row.to(last));
        return this;
    }

    public RowValues source() {
        return with("source", row.source());
    }

    /** A text in its languages, from columns with this prefix; no prefix of their own means that there is none. */
    public RowValues languages(String name, @Nullable String prefix) {
        return with(name, prefix == null ? Map.of() : row.languages(prefix));
    }

    /** The other spellings, and one more where this column has it. */
    public RowValues aliases(@Nullable String more) {
        List<String> aliases = new ArrayList<>(row.several("aliases"));
        String one = more == null ? null : row.text(more);
        if (one != null) {
            aliases.add(one);
        }
        return with("aliases", aliases);
    }

    public RowValues several(String column) {
        return with(column, row.several(column));
    }

    public RowValues with(String name, @Nullable Object value) {
        values.put(name, value);
        return this;
    }

    @JsonValue
    Map<String, Object> values() {
        return values;
    }
}
