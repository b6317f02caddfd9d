package org.suivi.recommendations;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;

/** The front door to which imports brought a recommendation and changed it. */
@Service
@Transactional(readOnly = true)
public class ReceiptTraces {

    private final JdbcClient jdbc;

    ReceiptTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first import first. */
    public List<ReceiptTrace> of(Actor actor, long recommendation) {
        actor.mustHave(Permission.IMPORT);
        return jdbc.sql("""
                        select import_id, bool_or(is_origin) as is_origin,
                            coalesce(array_agg(field order by field) filter (where field is not null), '{}') as fields
                        from (
                            select import_id, true as is_origin, null as field from recommendation
                            where id = :id and system_id = :system and import_id is not null
                            union all
                            select import_id, false, field from receipt_change
                            where recommendation_id = :id and system_id = :system and applied_at is not null) as done
                        group by import_id order by import_id
                        """)
                .param("id", recommendation)
                .param("system", actor.inSystem())
                .query((row, index) -> new ReceiptTrace(
                        row.getLong("import_id"),
                        row.getBoolean("is_origin"),
                        Arrays.stream((String[]) row.getArray("fields").getArray())
                                .map(ReceiptField::of)
                                .flatMap(Optional::stream)
                                .toList()))
                .list();
    }
}
