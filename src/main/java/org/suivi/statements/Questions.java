package org.suivi.statements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.panels.PanelSeats;
import org.suivi.panels.PanelStatus;
import org.suivi.panels.Panels;
import org.suivi.panels.Seat;
import org.suivi.panels.SeatRole;
import org.suivi.panels.Standing;
import org.suivi.shared.NotFound;
import org.suivi.shared.Refused;

/** The front door to questions: delegations ask, the secretariat groups and routes them, panellists say what they have answered. */
@Service
@Transactional
public class Questions {

    private static final int LONGEST = 1_000;
    private static final int LONGEST_LABEL = 120;

    /** More from one delegation nobody answers in three minutes. */
    private static final int MOST_EACH = 5;

    private final JdbcClient jdbc;
    private final Panels panels;
    private final StatementBoard board;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Questions(JdbcClient jdbc, Panels panels, StatementBoard board, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.panels = panels;
        this.board = board;
        this.events = events;
        this.clock = clock;
    }

    /** The podium and the secretariat see all, panellists theirs, delegations their own; in groups, then in the order asked. */
    @Transactional(readOnly = true)
    public List<Question> seenBy(Seat seat) {
        return all(seat.panel()).stream().filter(one -> sees(seat, one)).toList();
    }

    private List<Question> all(long panel) {
        return jdbc.sql("""
                        select * from panel_question where panel_id = :panel
                        order by answered_at is not null, panellist_id nulls first, label, asked_at, id
                        """)
                .param("panel", panel)
                .query((row, index) -> question(row))
                .list();
    }

    private static Question question(ResultSet row) throws SQLException {
        @Nullable Timestamp answered = row.getTimestamp("answered_at");
        return new Question(
                row.getLong("id"),
                row.getString("delegation"),
                (Integer) row.getObject("panellist_id"),
                row.getString("label"),
                row.getString("text"),
                row.getTimestamp("asked_at").toInstant(),
                answered == null ? null : answered.toInstant());
    }

    private static boolean sees(Seat seat, Question question) {
        if (seat.role() == SeatRole.PANELLIST) {
            return question.isFor(number(seat));
        }
        String asking = question.delegation();
        return seat.role().runs() || (asking != null && seat.speaksFor(asking));
    }

    private static int number(Seat seat) {
        return Integer.parseInt(Objects.requireNonNullElse(seat.place(), "0"));
    }

    /** Puts a question to one panellist, or to all of them. */
    public void ask(Seat seat, String text, @Nullable Integer panellist) {
        if (seat.role() != SeatRole.DELEGATE && !seat.isSecretariat()) {
            throw new NotFound("problem.not-found");
        }
        Standing now = panels.standing(seat);
        if (now.panel().status() == PanelStatus.CLOSED || now.panel().status() == PanelStatus.ARCHIVED) {
            throw new Refused("question.closed");
        }
        if (text.isBlank() || text.length() > LONGEST) {
            throw new Refused("question.wrong", LONGEST);
        }
        mustBeThere(now, panellist);
        long asked = all(seat.panel()).stream()
                .filter(one -> Objects.equals(one.delegation(), seat.delegation()))
                .count();
        if (!seat.isSecretariat() && asked >= MOST_EACH) {
            throw new Refused("question.enough", MOST_EACH);
        }
        jdbc.sql("""
                        insert into panel_question (panel_id, delegation, panellist_id, text, asked_at, asked_by)
                        values (:panel, :delegation, :panellist, :text, :at, :by)
                        """)
                .param("panel", seat.panel())
                .param("delegation", seat.delegation())
                .param("panellist", panellist)
                .param("text", text.strip())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", seat.name())
                .update();
        board.changed(seat.panel());
        events.publishEvent(new QuestionAsked(PanelSeats.actorOf(seat), seat.panel(), seat.delegation(), text.strip()));
    }

    private static void mustBeThere(Standing now, @Nullable Integer panellist) {
        if (panellist != null && now.state().panellists().stream().noneMatch(one -> one.id() == panellist)) {
            throw new NotFound("problem.not-found");
        }
    }

    /** Says who answers a question, and with which others. */
    public void route(Seat seat, long id, @Nullable Integer panellist, String label) {
        if (!seat.role().runs()) {
            throw new NotFound("problem.not-found");
        }
        if (label.length() > LONGEST_LABEL) {
            throw new Refused("question.label.wrong", LONGEST_LABEL);
        }
        mustBeThere(panels.standing(seat), panellist);
        Question old = one(seat, id);
        jdbc.sql("update panel_question set panellist_id = :panellist, label = :label where id = :id")
                .param("panellist", panellist)
                .param("label", label.strip())
                .param("id", id)
                .update();
        told(seat, old);
    }

    /** Marks a question as answered, or as open again. */
    public void answer(Seat seat, long id, boolean isAnswered) {
        if (!seat.role().runs() && seat.role() != SeatRole.PANELLIST) {
            throw new NotFound("problem.not-found");
        }
        Question old = one(seat, id);
        jdbc.sql("update panel_question set answered_at = :at, answered_by = :by where id = :id")
                .param("at", isAnswered ? Timestamp.from(clock.instant()) : null)
                .param("by", isAnswered ? seat.name() : null)
                .param("id", id)
                .update();
        told(seat, old);
    }

    private void told(Seat seat, Question old) {
        board.changed(seat.panel());
        Question settled = all(seat.panel()).stream()
                .filter(one -> one.id() == old.id())
                .findFirst()
                .orElse(old);
        events.publishEvent(new QuestionSettled(PanelSeats.actorOf(seat), seat.panel(), old, settled));
    }

    private Question one(Seat seat, long id) {
        return seenBy(seat).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }
}
