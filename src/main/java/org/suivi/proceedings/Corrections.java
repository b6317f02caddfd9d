package org.suivi.proceedings;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.panels.Panels;
import org.suivi.panels.Seat;
import org.suivi.panels.SeatRole;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;

/** The front door to what missions read, and to what they ask to be corrected. */
@Service
@Transactional
public class Corrections {

    private static final int LONGEST = 4_000;
    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final PaperRows rows;
    private final Papers papers;
    private final Panels panels;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Corrections(
            JdbcClient jdbc,
            PaperRows rows,
            Papers papers,
            Panels panels,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.papers = papers;
        this.panels = panels;
        this.events = events;
        this.clock = clock;
    }

    /** Reading a paper that was posted, or that delegations may have corrected; the secretariat reads it at any time. */
    @Transactional(readOnly = true)
    public Papers.Written read(Seat seat, boolean isOfAMission, PaperTemplate template) {
        Paper paper = rows.find(seat.panel(), template)
                .filter(found -> mayRead(found, seat, isOfAMission))
                .orElseThrow(() -> new NotFound("problem.not-found"));
        Papers.Written all = papers.written(paper, panels.standing(seat));
        return new Papers.Written(
                paper,
                all.standing(),
                all.objectives(),
                all.sentences().stream().filter(Sentence::stands).toList());
    }

    private static boolean mayRead(Paper paper, Seat seat, boolean isOfAMission) {
        boolean isForAll = paper.state() == PaperState.POSTED && paper.audience() == Audience.PUBLIC;
        boolean isForMissions = paper.state() == PaperState.POSTED || paper.state() == PaperState.REVIEWED;
        return seat.isSecretariat() || isForAll || (isOfAMission && isForMissions);
    }

    /** What a reader finds: of all panels for a mission, else what is posted for everybody. */
    @Transactional(readOnly = true)
    public List<Paper> posted(boolean isOfAMission) {
        var states = isOfAMission ? EnumSet.of(PaperState.POSTED, PaperState.REVIEWED) : EnumSet.of(PaperState.POSTED);
        return rows.in(states).stream()
                .filter(paper -> isOfAMission || paper.audience() == Audience.PUBLIC)
                .toList();
    }

    @Transactional(readOnly = true)
    public boolean areTaken(Paper paper) {
        return paper.takesCorrections(clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
    }

    /** All that were asked for; a delegation knows its own. */
    @Transactional(readOnly = true)
    public List<Correction> of(Paper paper, Seat seat) {
        return jdbc.sql("""
                        select id, sentence_id, delegation, language, text, accepted from panel_paper_correction
                        where paper_id = :paper and (:all or delegation = :delegation) order by id
                        """)
                .param("paper", paper.id())
                .param("all", seat.isSecretariat())
                .param("delegation", seat.delegation() == null ? "" : seat.delegation())
                .query((row, index) -> new Correction(
                        row.getLong("id"),
                        row.getLong("sentence_id"),
                        row.getString("delegation"),
                        Language.of(row.getString("language")).orElseThrow(),
                        row.getString("text"),
                        (Boolean) row.getObject("accepted")))
                .list();
    }

    /** A delegation asks a sentence to say something else. */
    public void ask(Seat seat, PaperTemplate template, long sentence, Language language, String text) {
        String delegation = seat.delegation();
        if (seat.role() != SeatRole.DELEGATE || delegation == null) {
            throw new NotAllowed("problem.not-allowed");
        }
        Paper paper = rows.locked(seat.panel(), template);
        if (!areTaken(paper) || !rows.sentence(paper, sentence).stands()) {
            throw new Refused("proceedings.correction.closed");
        }
        if (text.isBlank() || text.length() > LONGEST || of(paper, seat).size() >= MOST) {
            throw new Refused("proceedings.text.wrong", LONGEST);
        }
        jdbc.sql("""
                        insert into panel_paper_correction (paper_id, sentence_id, delegation, language, text, asked_at)
                        values (:paper, :sentence, :delegation, :language, :text, :at)
                        """)
                .param("paper", paper.id())
                .param("sentence", sentence)
                .param("delegation", delegation)
                .param("language", language.code())
                .param("text", text.strip())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        var actor = new Actor(seat.account(), seat.name(), "delegation", null, null, Set.of());
        events.publishEvent(new PaperMoved(actor, paper, "correction-asked"));
    }

    /** Accepts a correction, which then stands in the paper, or declines it. */
    public void answer(Actor actor, Seat seat, PaperTemplate template, long id, boolean accepts) {
        actor.mustHave(Permission.RUN_PANELS);
        Paper paper = rows.locked(seat.panel(), template);
        Correction asked = of(paper, seat).stream()
                .filter(one -> one.id() == id && one.accepted() == null)
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
        if (paper.state() != PaperState.REVIEWED) {
            throw new Refused("proceedings.not-now");
        }
        if (accepts) {
            correct(actor, paper, asked);
        }
        jdbc.sql("""
                        update panel_paper_correction set accepted = :accepted, answered_by = :account, answered_at = :at
                        where id = :id
                        """)
                .param("accepted", accepts)
                .param("account", actor.account() == 0 ? null : (Long) actor.account(), Types.BIGINT)
                .param("at", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
        rows.touch(paper);
        events.publishEvent(new PaperMoved(actor, paper, accepts ? "correction-accepted" : "correction-declined"));
    }

    private void correct(Actor actor, Paper paper, Correction asked) {
        Sentence before = rows.sentence(paper, asked.sentence());
        Sentence after = Papers.rewritten(before, asked.language(), asked.text(), before.version());
        List<Source> sources = new ArrayList<>(before.sources());
        sources.add(Source.of(Source.Kind.CORRECTION, asked.id()));
        Sentence sourced = new Sentence(
                after.id(),
                after.origin(),
                after.section(),
                after.objective(),
                after.texts(),
                after.behind(),
                sources,
                after.choice(),
                true,
                after.version());
        rows.save(paper, sourced);
        events.publishEvent(new PaperWritten(actor, paper, Papers.words(before), Papers.words(sourced)));
    }
}
