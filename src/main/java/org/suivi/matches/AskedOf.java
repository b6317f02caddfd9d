package org.suivi.matches;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.Reader;
import org.suivi.cooperation.TooFew;
import org.suivi.cooperation.TooFew.Told;
import org.suivi.shared.Actor;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;

/**
 * What a party was asked in proposals, as the one who offers, pays or hosts, and what it said. What it proposed itself is not counted: who
 * proposes has said yes by that.
 */
@Service
@Transactional(readOnly = true)
public class AskedOf {

    /** Of fewer proposals nobody but the desk and the party itself learns how it answers. */
    public static final int FEWEST = 5;

    private static final int PAGE_SIZE = 25;

    /** A row for each proposal to a party, whoever may see it; with several offers of one party in it, it answered once. */
    private static final String PROPOSALS = """
            select m.id, bool_or(%s) as is_seen, min(case when p.reply <> 'open' then p.reply when m.state = 'expired' then 'silent'
                    when m.state in ('proposed', 'need-accepted', 'offer-accepted') then 'waiting' else 'ended' end) as said,
                min(extract(epoch from p.answered_at - m.proposed_at) / 86400.0)::float8 as days
            from match_part p join assistance_match m on m.id = p.match_id
            where p.party_id = :party and m.proposed_at is not null and not (p.reply = 'accepted' and exists (
                select 1 from state_event e where e.entity = 'match' and e.entity_id = m.id and e.to_state = 'proposed'
                    and e.account_id = p.account_id))
            group by m.id
            """.formatted(MatchSight.SEES);

    private final JdbcClient jdbc;
    private final MatchSight sight;
    private final MatchList list;

    AskedOf(JdbcClient jdbc, MatchSight sight, MatchList list) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.list = list;
    }

    /** What came of a proposal to the party. */
    public enum Said {
        ACCEPTED,
        DECLINED,
        /** It did not answer in time. */
        SILENT,
        /** It can answer still. */
        WAITING,
        /** It was taken back, or somebody else said no, before the party answered. */
        ENDED;

        /** In addresses and message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What the party itself did; letting the time pass is an answer too. */
        private boolean isAnswer() {
            return this == ACCEPTED || this == DECLINED || this == SILENT;
        }
    }

    /**
     * How many proposals.
     *
     * @param seen those that the reader sees
     * @param all null where that would say something small of the others
     */
    public record Times(Said said, long seen, @Nullable Long all) {}

    /**
     * How a party answers.
     *
     * @param days the median until it answered; null where that is unknown, or where too few proposals are behind it
     * @param accepted percent of those that it accepted, declined or let pass; null likewise
     */
    public record Asked(
            List<Times> times,
            @Nullable Double days,
            @Nullable Long accepted) {

        /** Whether the reader sees all that the figures are made of. */
        public boolean isSeen() {
            return times.stream().allMatch(each -> each.all() != null && each.all() == each.seen());
        }

        public boolean isNever() {
            return times.stream().allMatch(each -> each.all() != null && each.all() == 0);
        }
    }

    private record Counted(Said said, long all, long seen) {

        private long unseen() {
            return all - seen;
        }
    }

    public Asked of(Actor actor, long party) {
        Map<String, Object> asked = asked(actor, party);
        Map<Said, Counted> found = jdbc
                .sql("select said, count(*) as hits, count(*) filter (where is_seen) as seen from (" + PROPOSALS
                        + ") each group by said")
                .params(asked)
                .query((row, index) -> new Counted(
                        Said.valueOf(row.getString("said").toUpperCase(Locale.ROOT)),
                        row.getLong("hits"),
                        row.getLong("seen")))
                .stream()
                .collect(Collectors.toMap(Counted::said, each -> each));
        List<Counted> counted = Arrays.stream(Said.values())
                .map(said -> found.getOrDefault(said, new Counted(said, 0, 0)))
                .toList();
        Told<Counted> told = TooFew.leftOut(counted, List.of(Counted::unseen));
        List<Times> times = counted.stream()
                .map(each -> new Times(each.said(), each.seen(), told.shown().contains(each) ? each.all() : null))
                .toList();
        boolean isTold = counted.stream().allMatch(each -> each.unseen() == 0) || isEnough(times);
        return new Asked(times, isTold ? days(asked) : null, isTold ? accepted(times) : null);
    }

    /** Whether how the party answers can be told to others. */
    private static boolean isEnough(List<Times> times) {
        return answers(times).stream().allMatch(each -> each.all() != null) && sum(answers(times)) >= FEWEST;
    }

    private @Nullable Double days(Map<String, Object> asked) {
        return jdbc.sql("select percentile_cont(0.5) within group (order by days) as days from (" + PROPOSALS
                        + ") each")
                .params(asked)
                .query((row, index) -> new Days(row.getObject("days", Double.class)))
                .single()
                .median();
    }

    private record Days(@Nullable Double median) {}

    private static @Nullable Long accepted(List<Times> times) {
        long answers = sum(answers(times));
        return answers == 0 ? null : Math.round(100.0 * sum(times.subList(0, 1)) / answers);
    }

    private static List<Times> answers(List<Times> times) {
        return times.stream().filter(each -> each.said().isAnswer()).toList();
    }

    private static long sum(List<Times> times) {
        return times.stream()
                .mapToLong(each -> Objects.requireNonNullElse(each.all(), 0L))
                .sum();
    }

    /**
     * The proposals behind a figure that the reader sees, the newest first.
     *
     * @param said null for all that the party answered or let pass
     */
    public Page<MatchList.Row> proposals(Actor actor, long party, @Nullable Said said, int number) {
        List<String> codes = (said == null ? List.of(Said.ACCEPTED, Said.DECLINED, Said.SILENT) : List.of(said))
                .stream().map(Said::code).toList();
        List<Long> ids = jdbc.sql(
                        "select id from (" + PROPOSALS + ") each where is_seen and said in (:said) order by id desc")
                .params(asked(actor, party))
                .param("said", codes)
                .query(Long.class)
                .list();
        Page<Long> page = Page.outOf(ids, number, PAGE_SIZE);
        Map<Long, MatchList.Row> rows = page.rows().isEmpty()
                ? Map.of()
                : list.among(actor, Set.copyOf(page.rows())).stream()
                        .collect(Collectors.toMap(row -> row.match().id(), row -> row));
        return new Page<>(
                page.rows().stream().map(rows::get).filter(Objects::nonNull).toList(), page.total(), number, PAGE_SIZE);
    }

    private Map<String, Object> asked(Actor actor, long party) {
        actor.mustHave(Permission.READ_ASSISTANCE);
        Reader reader = sight.of(actor);
        Map<String, Object> asked = new HashMap<>(MatchSight.parameters(reader));
        asked.put("party", party);
        return asked;
    }
}
