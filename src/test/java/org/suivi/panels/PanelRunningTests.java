package org.suivi.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.OnDatabase;
import org.suivi.shared.Actor;
import org.suivi.shared.Problem;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;

/** The acceptance tests that need the database, by their numbers: concurrent hands, retries, the journal and the rules in the rows. */
@OnDatabase
class PanelRunningTests {

    @Autowired
    Panels panels;

    @Autowired
    PanelPreparing preparing;

    @Autowired
    Delegations delegations;

    @Autowired
    PanelJournal journal;

    @Autowired
    PanelRows rows;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private long id;
    private Seat secretariat = PanelSeats.onlooker(0);

    @BeforeEach
    void aPanelOf2016() {
        id = preparing.beginWithNote(Actor.suivi(null), "2016");
        secretariat = new Seat(id, SeatRole.SECRETARIAT, 0, "Secretariat", null);
        give(new PrepareCommand.SetClock(0));
        give(new PrepareCommand.MoveStatus(PanelStatus.PUBLISHED));
        give(new PrepareCommand.MoveStatus(PanelStatus.OPEN));
    }

    private Outcome give(PanelCommand command) {
        return panels.give(secretariat, Given.now(command));
    }

    /** Lets the clock of the rehearsal go on. */
    private void pass(long ms) {
        Panel panel = panels.standing(secretariat).panel();
        Long shift = panel.shiftMs();
        give(new PrepareCommand.SetClock((shift == null ? 0 : shift) + ms));
    }

    private void floorWith(int many) {
        give(new ListCommand.OpenList(1, 0L));
        states(many).forEach(code -> give(PanelOnPaper.inscription(1, code, Category.OTHER)));
        give(new ListCommand.DrawLots(1, "7", ""));
        give(new SegmentCommand.StartSegment(2));
    }

    private List<String> states(int many) {
        return delegations.all().values().stream()
                .filter(delegation -> delegation.kind() == Delegation.Kind.STATE)
                .map(Delegation::code)
                .limit(many)
                .toList();
    }

    @Test
    @DisplayName("1: both notes load as templates")
    void no1BothNotesLoadAsTemplates() {
        assertThat(panels.standing(secretariat).programme().slackMs()).isZero();
        long of2012 = preparing.beginWithNote(Actor.suivi(null), "2012");
        Programme programme = panels.standing(new Seat(of2012, SeatRole.SECRETARIAT, 0, "", null))
                .programme();
        assertThat(programme.slot(2).budgetMs()).isEqualTo(3_600_000);
        assertThat(programme.slot(4).budgetMs()).isEqualTo(3_600_000);
        assertThat(preparing.note(of2012).note().objectives().texts().values())
                .singleElement()
                .asString()
                .contains("To promote the sharing of best practices");
    }

    @Test
    @DisplayName("2: 200 requests in two seconds")
    void no2TwoHundredRequestsAtOnceAreAllOnTheListOnce() throws Exception {
        give(new ListCommand.OpenList(1, 60_000L));
        List<String> all = delegations.all().values().stream()
                .filter(delegation ->
                        delegation.category(LocalDate.of(2016, 11, 9)).isPresent())
                .map(Delegation::code)
                .limit(200)
                .toList();
        List<Callable<Outcome>> requests = new ArrayList<>();
        all.forEach(code -> requests.add(() -> panels.give(
                new Seat(id, SeatRole.DELEGATE, 0, code, code),
                Given.now(PanelOnPaper.inscription(1, code, Category.OTHER)))));
        long began = System.nanoTime();
        atOnce(8, requests).forEach(PanelRunningTests::result);
        assertThat((System.nanoTime() - began) / 1_000_000).as("milliseconds").isLessThan(20_000);
        assertThat(panels.standing(secretariat).state().entries(1))
                .hasSize(200)
                .extracting(entry -> entry.asked().delegation())
                .doesNotHaveDuplicates();
        assertThat(panels.isSound(id)).isTrue();
    }

    @Test
    @DisplayName("8: two operators, 1,000 random commands at once")
    void no8AThousandRandomCommandsKeepTheRulesAndReplayToTheSameState() throws Exception {
        floorWith(60);
        var random = new Random(8);
        var done = new AtomicInteger();
        List<Callable<Outcome>> commands = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            PanelCommand command = anything(random);
            boolean isBlind = random.nextBoolean();
            commands.add(() -> {
                Long seen = isBlind
                        ? null
                        : (Long) panels.standing(secretariat).panel().version();
                Outcome outcome = panels.give(secretariat, new Given(UUID.randomUUID(), command, seen, null, null));
                done.incrementAndGet();
                return outcome;
            });
        }
        for (Future<Outcome> each : atOnce(2, commands)) {
            try {
                each.get();
            } catch (ExecutionException refused) {
                assertThat(refused.getCause()).isInstanceOf(Problem.class);
            }
        }
        assertThat(done.get()).isGreaterThan(100);
        assertThat(panels.isSound(id)).isTrue();
        PanelState state = rows(id);
        assertThat(state.turns().stream().filter(turn -> turn.state() == TurnState.ON_FLOOR))
                .hasSizeLessThan(2);
        assertThat(state.list(1).order()).doesNotHaveDuplicates();
        List<Interval> intervals = state.shelf(Kind.INTERVAL).all(interval -> !interval.voided());
        for (int i = 1; i < intervals.size(); i++) {
            assertThat(intervals.get(i - 1).to())
                    .isNotNull()
                    .isLessThanOrEqualTo(intervals.get(i).from());
        }
    }

    private static PanelCommand anything(Random random) {
        int entry = 1 + random.nextInt(60);
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> new FloorCommand.Call(null, "");
            case 3 -> new FloorCommand.Call(entry, "At the request of the group");
            case 4, 5, 6 -> new FloorCommand.Stop(random.nextBoolean());
            case 7 -> new FloorCommand.Pause();
            case 8 -> new FloorCommand.Resume();
            case 9 -> new FloorCommand.Absent(null, null);
            case 10 -> new FloorCommand.Reinstate(entry);
            case 11 -> new FloorCommand.Undo();
            case 12 -> new ListCommand.MoveEntry(entry, 1 + random.nextInt(60), "By agreement");
            default -> new InscribeCommand.SetBand(entry, Band.values()[random.nextInt(3)], 1);
        };
    }

    @Test
    void aRetryGetsTheFirstAnswerAndDoesNothing() {
        floorWith(3);
        Given call = Given.now(new FloorCommand.Call(null, ""));
        Outcome first = panels.give(secretariat, call);
        Outcome again = panels.give(secretariat, call);
        assertThat(again).isEqualTo(new Outcome(first.version(), true));
        assertThat(panels.standing(secretariat).state().turns()).hasSize(1);
    }

    @Test
    void whoComesSecondHearsThatTheFloorMoved() {
        floorWith(3);
        long seen = panels.standing(secretariat).panel().version();
        give(new FloorCommand.Call(null, ""));
        var stop = new Given(UUID.randomUUID(), new FloorCommand.Stop(false), seen, null, null);
        assertThatThrownBy(() -> panels.give(secretariat, stop)).isInstanceOf(Stale.class);
    }

    @Test
    void theDelayOfTheNetworkIsNotChargedToTheSpeaker() {
        floorWith(2);
        pass(60_000);
        long now = panels.standing(secretariat).now();
        panels.give(secretariat, new Given(UUID.randomUUID(), new FloorCommand.Call(null, ""), null, now - 4_000, 40L));
        assertThat(panels.standing(secretariat).state().turns().get(0).at()).isEqualTo(now - 4_000);
        give(new FloorCommand.Stop(false));
        pass(30_000);
        long later = panels.standing(secretariat).now();
        panels.give(
                secretariat, new Given(UUID.randomUUID(), new FloorCommand.Call(null, ""), null, later - 60_000, 40L));
        assertThat(panels.standing(secretariat).state().turns().get(1).at()).isGreaterThanOrEqualTo(later);
    }

    @Test
    void whatWaitedForTheConnectionCountsFromTheKeyWhenSomebodyWasAsked() {
        floorWith(2);
        give(new FloorCommand.Call(null, ""));
        pass(60_000);
        long now = panels.standing(secretariat).now();
        var pause = new Given(UUID.randomUUID(), new FloorCommand.Pause(), null, now - 40_000, 40L, true);
        panels.give(secretariat, pause);
        assertThat(panels.standing(secretariat).state().lastTransition()).isEqualTo(now - 40_000);
        give(new FloorCommand.Resume());
        pass(130_000);
        long later = panels.standing(secretariat).now();
        panels.give(
                secretariat,
                new Given(UUID.randomUUID(), new FloorCommand.Stop(false), null, later - 120_000, 40L, true));
        assertThat(panels.standing(secretariat).state().lastTransition()).isGreaterThanOrEqualTo(later);
    }

    @Test
    void theRowsThemselvesRefuseTwoVoicesAtOnce() {
        floorWith(3);
        give(new FloorCommand.Call(null, ""));
        for (String broken : List.of(
                "insert into panel_interval select panel_id, 99, facts || '{\"id\": 99}' from panel_interval where panel_id = :panel",
                "insert into panel_turn select panel_id, 99, facts || '{\"id\": 99}' from panel_turn where panel_id = :panel",
                "update panel_entry set facts = facts || '{\"state\": \"ON_FLOOR\"}' where panel_id = :panel",
                "update panel_segment set facts = facts || '{\"state\": \"RUNNING\"}' where panel_id = :panel",
                "update panel_list set facts = jsonb_set(facts, '{order}', '[1, 1]') where panel_id = :panel")) {
            assertThatThrownBy(() -> transactions.executeWithoutResult(
                            status -> jdbc.sql(broken).param("panel", id).update()))
                    .as(broken)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void theJournalIsNeverChangedAndWhereItWasThePanelIsOnlyRead() {
        floorWith(2);
        assertThatThrownBy(() -> jdbc.sql("update panel_event set actor = 'Nobody' where panel_id = :panel")
                        .param("panel", id)
                        .update())
                .isInstanceOf(UncategorizedSQLException.class);
        assertThat(journal.brokenAt(id)).isNull();
        transactions.executeWithoutResult(status -> {
            jdbc.sql("alter table panel_event disable trigger panel_event_stays")
                    .update();
            jdbc.sql("update panel_event set actor = 'Nobody' where panel_id = :panel and seq = 3")
                    .param("panel", id)
                    .update();
            jdbc.sql("alter table panel_event enable trigger panel_event_stays").update();
        });
        assertThat(journal.brokenAt(id)).isEqualTo(3);
        assertThat(panels.isSound(id)).isFalse();
        assertThat(panels.isWhole(new Seat(id, SeatRole.CHAIR, 0, "Chair", null)))
                .isFalse();
        assertThatThrownBy(() -> give(new FloorCommand.Call(null, "")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("panel.journal.broken");
    }

    private PanelState rows(long panel) {
        return Objects.requireNonNull(transactions.execute(status -> rows.read(panel)));
    }

    private static List<Future<Outcome>> atOnce(int threads, List<Callable<Outcome>> work) throws InterruptedException {
        ExecutorService hands = Executors.newFixedThreadPool(threads);
        try {
            return hands.invokeAll(work);
        } finally {
            hands.shutdown();
        }
    }

    private static Outcome result(Future<Outcome> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
