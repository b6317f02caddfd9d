package org.suivi.panels;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.shared.NotFound;

/** Reads the state of a panel from its rows, and writes what a command has changed. */
@Component
class PanelRows {

    private static final String THINGS = Kind.ALL.stream()
            .map(kind -> "select '%1$s' as kind, facts::text as facts from panel_%1$s where panel_id = :panel"
                    .formatted(kind.name()))
            .collect(Collectors.joining(" union all "));

    private final JdbcClient jdbc;

    PanelRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far the panel is, for those who need nothing else of it. */
    PanelStatus status(long panel) {
        return jdbc.sql("select status from panel where id = :panel")
                .param("panel", panel)
                .query((row, index) -> PanelStatus.valueOf(row.getString("status")))
                .optional()
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    PanelState read(long panel) {
        return read(panel, "");
    }

    /** The same, and everybody else waits until this transaction is over. */
    PanelState locked(long panel) {
        return read(panel, " for update");
    }

    private PanelState read(long panel, String lock) {
        Panel head = jdbc.sql("select facts::text from panel where id = :panel" + lock)
                .param("panel", panel)
                .query(String.class)
                .optional()
                .map(facts -> PanelJson.read(facts, Panel.class))
                .orElseThrow(() -> new NotFound("problem.not-found"));
        var state = new PanelState(head);
        jdbc.sql(THINGS).param("panel", panel).query(row -> {
            String name = row.getString("kind");
            Kind<?> kind = Kind.ALL.stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            put(state, kind, row.getString("facts"));
        });
        return state;
    }

    private static <T extends Numbered> void put(PanelState state, Kind<T> kind, String facts) {
        state.shelf(kind).put(PanelJson.read(facts, kind.type()));
    }

    /** A new panel with nothing in it. */
    Panel add(Panel.Head head, Policy policy) {
        Panel draft = new Panel(0, head, policy, PanelStatus.DRAFT, null, null, 0, 0);
        long id = jdbc.sql("insert into panel (facts) values (:facts::jsonb) returning id")
                .param("facts", PanelJson.written(draft))
                .query(Long.class)
                .single();
        Panel panel = new Panel(id, head, policy, PanelStatus.DRAFT, null, null, 0, 0);
        save(panel);
        return panel;
    }

    void save(PanelState before, PanelState after) {
        save(after.panel());
        Kind.ALL.forEach(kind -> save(kind, before, after));
    }

    private void save(Panel panel) {
        jdbc.sql("update panel set facts = :facts::jsonb, version = :version where id = :panel")
                .param("facts", PanelJson.written(panel))
                .param("version", panel.version())
                .param("panel", panel.id())
                .update();
    }

    private <T extends Numbered> void save(Kind<T> kind, PanelState before, PanelState after) {
        List<T> changed = after.shelf(kind).changedSince(before.shelf(kind));
        List<Integer> gone = after.shelf(kind).goneSince(before.shelf(kind));
        if (!gone.isEmpty()) {
            jdbc.sql("delete from panel_" + kind.name() + " where panel_id = :panel and id in (:gone)")
                    .param("panel", after.panel().id())
                    .param("gone", gone)
                    .update();
        }
        if (!changed.isEmpty()) {
            jdbc.sql("""
                            insert into panel_%s (panel_id, id, facts)
                            select :panel, (thing ->> 'id')::int, thing from jsonb_array_elements(:things::jsonb) as thing
                            on conflict (panel_id, id) do update set facts = excluded.facts
                            """.formatted(kind.name()))
                    .param("panel", after.panel().id())
                    .param("things", PanelJson.written(changed))
                    .update();
        }
    }
}
