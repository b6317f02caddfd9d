package org.suivi.cooperation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.NeedClocks.Rule;
import org.suivi.shared.Actor;

/** What waits among needs, offers, challenges and practices: for the desk, and for those who keep them. */
@Component
@Order(1)
class RecordWaits implements WaitSource {

    /** States in which the next step is the desk's. */
    private static final List<Step> OF_THE_DESK = List.of(
            new Step(Entity.NEED, NeedState.SUBMITTED, Reader::isDesk),
            new Step(Entity.NEED, NeedState.ACKNOWLEDGED, Reader::isDesk),
            new Step(Entity.NEED, NeedState.UNMET_ESCALATED, Reader::isDesk),
            new Step(Entity.OFFER, OfferState.SUBMITTED, Reader::isDesk),
            new Step(Entity.CHALLENGE, ChallengeState.SUBMITTED, Reader::isDesk),
            new Step(Entity.PRACTICE, PracticeState.SUBMITTED, Reader::isDesk),
            new Step(Entity.PRACTICE, PracticeState.DESK_CHECK, Reader::isDesk),
            new Step(Entity.PRACTICE, PracticeState.APPEALED, Reader::isDesk));

    /** States in which the next step is the owner's. */
    private static final List<Step> OF_OWNERS = List.of(
            new Step(Entity.NEED, NeedState.NATIONAL_REVIEW, reader -> keeps(reader.asks())),
            new Step(Entity.NEED, NeedState.RETURNED, reader -> keeps(reader.asks())),
            new Step(Entity.NEED, NeedState.DRAFT, reader -> keeps(reader.drafts())),
            new Step(Entity.CHALLENGE, ChallengeState.NFP_APPROVED, reader -> keeps(reader.asks())),
            new Step(Entity.CHALLENGE, ChallengeState.RETURNED, reader -> keeps(reader.voices())),
            new Step(
                    Entity.CHALLENGE, ChallengeState.DRAFT, reader -> keeps(reader.drafts()) || keeps(reader.voices())),
            new Step(Entity.OFFER, OfferState.DRAFT, reader -> keeps(reader.offers()) || keeps(reader.drafts())),
            new Step(Entity.PRACTICE, PracticeState.RETURNED, reader -> keeps(reader.shares())),
            new Step(Entity.PRACTICE, PracticeState.DRAFT, reader -> keeps(reader.shares()) || keeps(reader.drafts())));

    private static final String NEEDS_BEHIND_CLOCKS = "'open', 'in-matching', 'matched', 'returned'";

    /** A row for each kind and state: the desk's steps whosever they are, and what the reader keeps. */
    private static final String SELECT = """
            select r.entity, r.state, count(*) as everybody, count(*) filter (where %1$s) as own,
                count(*) filter (where %1$s and %2$s) as old,
                count(*) filter (where %1$s and %3$s) as ending, count(*) filter (where %4$s) as amended, array[%5$s] as late
            from assistance_record r where %6$s and (%1$s
                or :desk and (r.entity, r.state) in (%7$s) or :desk and r.entity = 'need' and r.state in (%8$s))
            group by r.entity, r.state
            """.formatted(
            Reader.owns("r"),
            HouseGroup.TO_CONFIRM.condition(),
            HouseGroup.ENDING.condition(),
            HouseGroup.AMENDED.condition(),
            IntStream.range(0, NeedClocks.RULES.size())
                    .mapToObj(RecordWaits::late)
                    .collect(Collectors.joining(", ")),
            Reader.sees("r"),
            OF_THE_DESK.stream()
                    .map(step -> "('%s', '%s')"
                            .formatted(step.entity().code(), step.state().code()))
                    .collect(Collectors.joining(", ")),
            NEEDS_BEHIND_CLOCKS);

    private final JdbcClient jdbc;
    private final Sight sight;
    private final HouseConditions conditions;
    private final NeedClocks clocks;

    RecordWaits(JdbcClient jdbc, Sight sight, HouseConditions conditions, NeedClocks clocks) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.conditions = conditions;
        this.clocks = clocks;
    }

    private record Step(Entity entity, RecordState state, Predicate<Reader> isOf) {

        boolean isAbout(Row row) {
            return entity == row.entity() && state == row.state();
        }
    }

    private record Row(Entity entity, RecordState state, long everybody, Own own, long amended, List<Long> late) {}

    private record Own(long all, long old, long ending) {}

    @Override
    public List<Wait> of(Actor actor) {
        Reader reader = sight.of(actor);
        if (!reader.isDesk() && reader.own().isEmpty()) {
            return List.of();
        }
        List<Row> rows = rows(reader);
        List<Wait> waits = new ArrayList<>();
        steps(reader, OF_THE_DESK)
                .forEach(step -> waits.add(wait(
                        step,
                        "waits.desk.",
                        "?state=",
                        found(rows, step).mapToLong(Row::everybody).sum())));
        if (reader.isDesk()) {
            waits.add(new Wait(
                    "waits.desk.need.amended",
                    Entity.NEED.path() + "?state=" + HouseGroup.AMENDED.code(),
                    rows.stream().mapToLong(Row::amended).sum()));
            waits.addAll(late(rows));
        }
        steps(reader, OF_OWNERS)
                .forEach(step -> waits.add(wait(
                        step,
                        "waits.own.",
                        "?own=1&state=",
                        found(rows, step).mapToLong(row -> row.own().all()).sum())));
        waits.addAll(old(reader, rows));
        if (keeps(reader.offers())) {
            waits.add(new Wait(
                    "waits.own.offer.ending",
                    Entity.OFFER.path() + "?own=1&state=" + HouseGroup.ENDING.code(),
                    rows.stream().mapToLong(row -> row.own().ending()).sum()));
        }
        return waits;
    }

    private static Stream<Step> steps(Reader reader, List<Step> steps) {
        return steps.stream().filter(step -> step.isOf().test(reader));
    }

    private static Stream<Row> found(List<Row> rows, Step step) {
        return rows.stream().filter(step::isAbout);
    }

    private static Wait wait(Step step, String words, String query, long count) {
        String state = step.state().code();
        return new Wait(
                words + step.entity().code() + "." + state, step.entity().path() + query + state, count);
    }

    /** Needs that somebody should have moved on by now, clock by clock. */
    private static List<Wait> late(List<Row> rows) {
        return IntStream.range(0, NeedClocks.RULES.size())
                .mapToObj(nth -> {
                    String limit = NeedClocks.RULES.get(nth).limit();
                    return new Wait(
                            "waits.late." + limit,
                            "/clearing-house/pipeline/over/" + limit,
                            rows.stream().mapToLong(row -> row.late().get(nth)).sum());
                })
                .toList();
    }

    private static List<Wait> old(Reader reader, List<Row> rows) {
        return Arrays.stream(Entity.values())
                .filter(entity -> switch (entity) {
                    case NEED -> keeps(reader.asks());
                    case CHALLENGE -> keeps(reader.asks()) || keeps(reader.voices());
                    case OFFER -> keeps(reader.offers());
                    case PRACTICE -> keeps(reader.shares());
                })
                .map(entity -> new Wait(
                        "waits.own." + entity.code() + ".to-confirm",
                        entity.path() + "?own=1&state=" + HouseGroup.TO_CONFIRM.code(),
                        rows.stream()
                                .filter(row -> row.entity() == entity)
                                .mapToLong(row -> row.own().old())
                                .sum()))
                .toList();
    }

    private static boolean keeps(Set<Long> parties) {
        return !parties.isEmpty();
    }

    private List<Row> rows(Reader reader) {
        Map<String, Object> parameters = new HashMap<>(reader.parameters());
        parameters.putAll(conditions.days());
        for (int nth = 0; nth < NeedClocks.RULES.size(); nth++) {
            parameters.put(
                    "ranOut" + nth,
                    Timestamp.from(clocks.ranOut(NeedClocks.RULES.get(nth).limit())));
        }
        return jdbc.sql(SELECT).params(parameters).query(RecordWaits::read).list();
    }

    /** As the list behind {@link Pipeline#overdue} has them. */
    private static String late(int nth) {
        Rule rule = NeedClocks.RULES.get(nth);
        return "count(*) filter (where r.entity = 'need' and r.reach <= 3 and r.%s < :ranOut%d and r.state in (%s))"
                .formatted(
                        rule.column(),
                        nth,
                        rule.runsIn().stream()
                                .map(state -> "'" + state.code() + "'")
                                .collect(Collectors.joining(", ")));
    }

    private static Row read(ResultSet row, int index) throws SQLException {
        Entity entity = Entity.valueOf(RecordState.constant(row.getString("entity")));
        return new Row(
                entity,
                entity.state(row.getString("state")),
                row.getLong("everybody"),
                new Own(row.getLong("own"), row.getLong("old"), row.getLong("ending")),
                row.getLong("amended"),
                List.of((Long[]) row.getArray("late").getArray()));
    }
}
