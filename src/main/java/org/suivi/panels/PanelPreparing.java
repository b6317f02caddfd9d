package org.suivi.panels;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;

/** The front door to new panels and to their concept notes. */
@Service
@Transactional
public class PanelPreparing {

    private static final int LONGEST = 60_000;

    private final JdbcClient jdbc;
    private final PanelRows rows;
    private final Panels panels;

    PanelPreparing(JdbcClient jdbc, PanelRows rows, Panels panels) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.panels = panels;
    }

    /** A concept note with the version in which it was read. */
    public record Noted(ConceptNote note, int version) {}

    /** Begins a panel with one of the notes that come with the program. */
    public long beginWithNote(Actor actor, String year) {
        return begin(actor, PanelTemplate.ofNote(year));
    }

    /** Begins a panel like another one. */
    public long beginLike(Actor actor, long panel) {
        return begin(actor, PanelTemplate.like(rows.read(panel), note(panel).note()));
    }

    private long begin(Actor actor, PanelTemplate template) {
        actor.mustHave(Permission.RUN_PANELS);
        Policy policy = template.policy();
        long id = rows.add(template.head(), policy == null ? Policy.DEFAULT : policy)
                .id();
        var seat = new Seat(id, SeatRole.SECRETARIAT, actor.account(), actor.name(), null);
        panels.give(seat, Given.now(new PrepareCommand.Describe(template.head())));
        panels.give(seat, Given.now(new PrepareCommand.NamePanellists(template.panellists())));
        panels.give(seat, Given.now(new PrepareCommand.PlanSegments(template.plans(), Map.of())));
        if (!template.limits().isEmpty()) {
            rows.read(id).lists().stream()
                    .map(list -> new ListCommand.SetLimits(list.id(), template.limits()))
                    .forEach(command -> panels.give(seat, Given.now(command)));
        }
        jdbc.sql("insert into panel_note (panel_id, texts) values (:panel, :texts::jsonb)")
                .param("panel", id)
                .param("texts", PanelJson.written(template.note()))
                .update();
        return id;
    }

    /** The note as it stands; who may see the panel may see it. */
    @Transactional(readOnly = true)
    public Noted note(long panel) {
        return jdbc.sql("select texts::text, version from panel_note where panel_id = :panel")
                .param("panel", panel)
                .query((row, index) ->
                        new Noted(PanelJson.read(row.getString("texts"), ConceptNote.class), row.getInt("version")))
                .optional()
                .orElse(new Noted(ConceptNote.EMPTY, 0));
    }

    /** Writes the note anew. */
    public void write(Seat seat, ConceptNote note, int version) {
        if (!seat.isSecretariat()) {
            throw new NotAllowed("problem.not-allowed");
        }
        String texts = PanelJson.written(note);
        if (texts.length() > LONGEST) {
            throw new Refused("panel.note.too-long", LONGEST);
        }
        int saved = jdbc.sql("""
                        update panel_note set texts = :texts::jsonb, version = version + 1
                        where panel_id = :panel and version = :version
                        """)
                .param("texts", texts)
                .param("panel", seat.panel())
                .param("version", version)
                .update();
        if (saved == 0) {
            throw new Stale(Panel.ref(seat.panel()));
        }
    }
}
