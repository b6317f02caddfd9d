package org.suivi.proceedings;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.WorkingDays;

/**
 * The front door to the way of a paper out of the house: two persons review it, delegations have some working days for corrections, it
 * is cleared, and then posted.
 */
@Service
@Transactional
public class PaperSteps {

    private final JdbcClient jdbc;
    private final PaperRows rows;
    private final Holidays holidays;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PaperSteps(JdbcClient jdbc, PaperRows rows, Holidays holidays, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.holidays = holidays;
        this.events = events;
        this.clock = clock;
    }

    /** Says that one has read the whole of it; the second person's word opens the days for corrections. */
    public void review(Actor actor, Papers.Seen seen) {
        Paper paper = locked(actor, seen);
        mustBecome(paper, PaperState.REVIEWED);
        long undecided = count("panel_paper_sentence", "choice = 'PROPOSED'", paper);
        if (undecided > 0) {
            throw new Refused("proceedings.undecided", undecided);
        }
        if (paper.isReviewedBy(actor.account())) {
            throw new Refused("proceedings.review.twice");
        }
        jdbc.sql("""
                        insert into panel_paper_review (paper_id, account_id, name, reviewed_at)
                        values (:paper, :account, :name, :at)
                        """)
                .param("paper", paper.id())
                .param("account", actor.account())
                .param("name", actor.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        rows.touch(paper);
        if (paper.reviewers().size() + 1 >= Paper.REVIEWERS) {
            LocalDate until = WorkingDays.after(today(), paper.correctionDays(), holidays.days());
            jdbc.sql("update panel_paper set state = 'REVIEWED', correct_until = :until where id = :id")
                    .param("until", paper.correctionDays() == 0 ? today().minusDays(1) : until)
                    .param("id", paper.id())
                    .update();
        }
        tell(actor, paper, "reviewed");
    }

    /** Clears it, when the days for corrections are over and all of them are answered. */
    public void clear(Actor actor, Papers.Seen seen) {
        Paper paper = locked(actor, seen);
        mustBecome(paper, PaperState.CLEARED);
        if (paper.takesCorrections(today())) {
            throw new Refused("proceedings.clear.too-early");
        }
        if (count("panel_paper_correction", "accepted is null", paper) > 0) {
            throw new Refused("proceedings.clear.unanswered");
        }
        if (acceptedLast(paper) == actor.account()) {
            throw new Refused("proceedings.clear.own");
        }
        move(paper, PaperState.CLEARED);
        tell(actor, paper, "cleared");
    }

    /** Posts it for the missions or for everybody. */
    public void post(Actor actor, Papers.Seen seen, Audience audience) {
        Paper paper = locked(actor, seen);
        mustBecome(paper, PaperState.POSTED);
        jdbc.sql("""
                        update panel_paper
                        set state = 'POSTED', audience = :audience, posted_at = :at, version = version + 1 where id = :id
                        """)
                .param("audience", audience.name())
                .param("at", Timestamp.from(clock.instant()))
                .param("id", paper.id())
                .update();
        tell(actor, paper, audience == Audience.PUBLIC ? "posted-public" : "posted-extranet");
    }

    /** Takes it back to be written on; it is reviewed from the beginning then. */
    public void takeBack(Actor actor, Papers.Seen seen) {
        Paper paper = locked(actor, seen);
        mustBecome(paper, PaperState.DRAFT);
        jdbc.sql("delete from panel_paper_review where paper_id = :id")
                .param("id", paper.id())
                .update();
        move(paper, PaperState.DRAFT);
        tell(actor, paper, "taken-back");
    }

    private Paper locked(Actor actor, Papers.Seen seen) {
        actor.mustHave(Permission.RUN_PANELS);
        return rows.locked(seen);
    }

    private static void mustBecome(Paper paper, PaperState wanted) {
        if (!paper.state().next().contains(wanted)) {
            throw new Refused("proceedings.not-now");
        }
    }

    private void move(Paper paper, PaperState state) {
        jdbc.sql("""
                        update panel_paper set state = :state, audience = null, posted_at = null,
                            correct_until = case when :state = 'DRAFT' then null else correct_until end, version = version + 1
                        where id = :id
                        """).param("state", state.name()).param("id", paper.id()).update();
    }

    private long count(String table, String condition, Paper paper) {
        return jdbc.sql("select count(*) from " + table + " where paper_id = :paper and " + condition)
                .param("paper", paper.id())
                .query(Long.class)
                .single();
    }

    /** Who changed a reviewed paper last is not the one who clears it. */
    private long acceptedLast(Paper paper) {
        return jdbc.sql("""
                        select answered_by from panel_paper_correction
                        where paper_id = :paper and accepted order by answered_at desc, id desc limit 1
                        """)
                .param("paper", paper.id())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private void tell(Actor actor, Paper paper, String what) {
        events.publishEvent(new PaperMoved(actor, paper, what));
    }
}
