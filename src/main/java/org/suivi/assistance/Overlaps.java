package org.suivi.assistance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.HouseList.Slice;
import org.suivi.cooperation.StateEvent;
import org.suivi.cooperation.StateEvents;
import org.suivi.cooperation.StateEvents.Transition;
import org.suivi.matching.Assistance;
import org.suivi.matching.Overlap;
import org.suivi.matching.Subject;
import org.suivi.matching.ThemePath;
import org.suivi.matching.Weights;
import org.suivi.matching.Window;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.NotFound;
import org.suivi.shared.Page;
import org.suivi.shared.Refused;
import org.suivi.taxonomies.Taxonomies;
import org.suivi.taxonomies.Term;
import org.suivi.taxonomies.Vocabulary;
import tools.jackson.databind.ObjectMapper;

/** The front door to overlaps: the program raises them, the coordinator of the country decides what they are, and says why. */
@Service
@Transactional
public class Overlaps {

    /** Seen by whoever sees both projects. */
    private static final String SELECT = """
            select o.id, o.one_id, o.other_id, p.title::text as one_title, q.title::text as other_title, o.country_id, o.score,
                o.days, o.raised_at, o.state, o.version
            from overlap_case o join assistance_project p on p.id = o.one_id join assistance_project q on q.id = o.other_id
            where\s""" + ProjectReader.sees("p") + " and " + ProjectReader.sees("q");

    /** In the place of a state: those that the reader has to decide. */
    public static final String TO_DECIDE = "to-decide";

    private static final String DECIDABLE = SELECT + " and o.state = 'unreviewed' and o.country_id in (:coordinated)";
    private static final int DEEPEST = 5;
    private static final int MOST = 100;
    private static final int PAGE_SIZE = 25;
    private static final String ORDER = " order by o.state <> 'unreviewed', o.score desc, o.id";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ProjectSight sight;
    private final ProjectStore store;
    private final StateEvents transitions;
    private final Taxonomies taxonomies;
    private final Clock clock;

    Overlaps(
            JdbcClient jdbc,
            ObjectMapper json,
            ProjectSight sight,
            ProjectStore store,
            StateEvents transitions,
            Taxonomies taxonomies,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.sight = sight;
        this.store = store;
        this.transitions = transitions;
        this.taxonomies = taxonomies;
        this.clock = clock;
    }

    /**
     * How good the alarms are.
     *
     * @param states how many cases are in each state
     */
    public record Precision(Map<OverlapState, Long> states) {

        public Precision {
            states = Map.copyOf(states);
        }

        public long in(OverlapState state) {
            return states.getOrDefault(state, 0L);
        }

        public long decided() {
            return OverlapState.decisions().stream().mapToLong(this::in).sum();
        }

        /** The part, in percent, of the decided ones that were no false alarm. */
        public long percent() {
            long decided = decided();
            return decided == 0 ? 0 : Math.round(100.0 * (decided - in(OverlapState.FALSE_ALARM)) / decided);
        }
    }

    /** Looks through all live projects, country by country; what was decided stays. Returns how many are new. */
    public int raise() {
        Map<Long, List<ProjectRecord>> byCountry = store
                .where(
                        "p.state in ('agreed', 'planned', 'active', 'suspended') and p.starts <= p.ends"
                                + " and (p.ends >= :day)",
                        store.today())
                .stream()
                .collect(Collectors.groupingBy(record -> record.project().recipient()));
        Vocabulary vocabulary = taxonomies.vocabulary();
        int raised = 0;
        for (List<ProjectRecord> there : byCountry.values()) {
            List<Assistance> given =
                    there.stream().map(record -> assistance(record, vocabulary)).toList();
            for (int one = 0; one < given.size(); one++) {
                for (int other = one + 1; other < given.size(); other++) {
                    Overlap overlap = Overlap.of(given.get(one), given.get(other), Weights.bundled());
                    raised += overlap.isRaised() ? keep(there.get(one), there.get(other), overlap) : 0;
                }
            }
        }
        return raised;
    }

    private int keep(ProjectRecord one, ProjectRecord other, Overlap overlap) {
        Optional<Long> added = jdbc.sql("""
                        insert into overlap_case (one_id, other_id, country_id, score, days, raised_at)
                        values (:one, :other, :country, :score, :days, :now) on conflict (one_id, other_id) do nothing
                        returning id
                        """)
                .param("one", Math.min(one.id(), other.id()))
                .param("other", Math.max(one.id(), other.id()))
                .param("country", one.project().recipient())
                .param("score", overlap.score())
                .param("days", (int) overlap.days())
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .optional();
        added.ifPresent(id -> transitions.write(
                Actor.suivi(null),
                OverlapCase.ref(id),
                new Transition(null, OverlapState.UNREVIEWED.code(), clock.instant(), null, null)));
        return added.isPresent() ? 1 : 0;
    }

    private static Assistance assistance(ProjectRecord record, Vocabulary vocabulary) {
        Project project = record.project();
        Long lead = project.origin().lead();
        String institution =
                project.words().institution().plain(Language.EN).strip().toLowerCase(Locale.ROOT);
        LocalDate starts = project.when().starts();
        LocalDate ends = project.when().ends();
        if (starts == null || ends == null) {
            throw new IllegalStateException("asked only of projects with both days");
        }
        return new Assistance(
                record.number(),
                String.valueOf(project.recipient()),
                String.valueOf(lead == null ? project.on(Side.PROVIDER).get(0) : lead),
                new Subject(
                        project.what().themes().stream()
                                .map(theme -> path(theme, vocabulary))
                                .toList(),
                        project.what().functions().stream().map(String::valueOf).collect(Collectors.toSet()),
                        Set.of(),
                        Set.of()),
                new Window(starts, ends),
                institution.isEmpty() ? null : institution);
    }

    /** From the cluster down to the theme. */
    private static ThemePath path(int theme, Vocabulary vocabulary) {
        List<String> steps = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        Integer at = theme;
        while (at != null && seen.add(at) && steps.size() < DEEPEST) {
            Optional<Term> term = vocabulary.term(at);
            steps.add(0, term.map(Term::code).orElse(String.valueOf(at)));
            at = term.map(Term::parent).orElse(null);
        }
        return new ThemePath(steps);
    }

    /**
     * A case that nobody decided yet.
     *
     * @param one a project in it
     */
    record Waiting(long id, long one, long country) {}

    /** For rounds of mail, whoever may see them. */
    @Transactional(readOnly = true)
    List<Waiting> waiting() {
        return jdbc.sql("select id, one_id, country_id from overlap_case where state = 'unreviewed' order by id")
                .query((row, index) -> new Waiting(row.getLong("id"), row.getLong("one_id"), row.getLong("country_id")))
                .list();
    }

    /** The cases of one country that the reader sees, those to decide first. */
    @Transactional(readOnly = true)
    public List<OverlapCase> of(Actor actor, long country) {
        ProjectReader reader = sight.of(actor);
        return decided(jdbc.sql(SELECT + " and o.country_id = :country" + ORDER + " limit " + MOST)
                .params(reader.parameters())
                .param("country", country)
                .query((row, index) -> read(reader, row))
                .list());
    }

    /** All that the reader sees, or those of one state, those to decide first. */
    @Transactional(readOnly = true)
    public Page<OverlapCase> page(Actor actor, @Nullable OverlapState state, int number) {
        ProjectReader reader = sight.of(actor);
        List<OverlapCase> cases = jdbc.sql(
                        SELECT + " and (:state = '' or o.state = :state)" + ORDER + " limit :size offset :from")
                .params(reader.parameters())
                .param("state", state == null ? "" : state.code())
                .param("size", PAGE_SIZE)
                .param("from", (number - 1L) * PAGE_SIZE)
                .query((row, index) -> read(reader, row))
                .list();
        long total = precision(actor).states().entrySet().stream()
                .filter(each -> state == null || each.getKey() == state)
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new Page<>(decided(cases), total, number, PAGE_SIZE);
    }

    /** Those that the reader has to decide. */
    @Transactional(readOnly = true)
    public Page<OverlapCase> toDecide(Actor actor, int number) {
        ProjectReader reader = sight.of(actor);
        List<OverlapCase> cases = jdbc.sql(DECIDABLE + ORDER + " limit :size offset :from")
                .params(reader.parameters())
                .param("size", PAGE_SIZE)
                .param("from", (number - 1L) * PAGE_SIZE)
                .query((row, index) -> read(reader, row))
                .list();
        return new Page<>(cases, countToDecide(actor), number, PAGE_SIZE);
    }

    @Transactional(readOnly = true)
    long countToDecide(Actor actor) {
        ProjectReader reader = sight.of(actor);
        return reader.reader().coordinates().isEmpty()
                ? 0
                : jdbc.sql("select count(*) from (" + DECIDABLE + ") as waiting")
                        .params(reader.parameters())
                        .query(Long.class)
                        .single();
    }

    private List<OverlapCase> decided(List<OverlapCase> cases) {
        Map<Long, StateEvent> decisions = transitions.last(
                OverlapCase.KIND,
                cases.stream()
                        .filter(each -> each.state() != OverlapState.UNREVIEWED)
                        .map(OverlapCase::id)
                        .toList());
        return cases.stream()
                .map(each -> each.decided(decisions.get(each.id())))
                .toList();
    }

    /** Those of some cases that the reader sees, for what found them in another way. */
    @Transactional(readOnly = true)
    public List<OverlapCase> among(Actor actor, Collection<Long> ids) {
        ProjectReader reader = sight.of(actor);
        return decided(jdbc.sql(SELECT + " and o.id in (:ids)")
                .params(reader.parameters())
                .param("ids", ids)
                .query((row, index) -> read(reader, row))
                .list());
    }

    /** Newest first, without counting; a case changes when it is decided. */
    @Transactional(readOnly = true)
    public List<OverlapCase> slice(Actor actor, Slice slice) {
        ProjectReader reader = sight.of(actor);
        return decided(jdbc.sql(SELECT + """
                         and o.id < :before and greatest(o.raised_at, (select max(e.at) from state_event e
                            where e.entity = 'overlap' and e.entity_id = o.id)) >= :since
                        order by o.id desc limit :size
                        """)
                .params(reader.parameters())
                .params(slice.parameters())
                .query((row, index) -> read(reader, row))
                .list());
    }

    @Transactional(readOnly = true)
    public Precision precision(Actor actor) {
        Map<OverlapState, Long> states = new EnumMap<>(OverlapState.class);
        jdbc.sql("select state, count(*) as hits from (" + SELECT + ") as seen group by state")
                .params(sight.of(actor).parameters())
                .query(row -> {
                    states.put(OverlapState.of(row.getString("state")).orElseThrow(), row.getLong("hits"));
                });
        return new Precision(states);
    }

    /** The coordinator of the country decides; a decision can be taken again, with its own reason. */
    public void decide(Actor actor, long id, int version, OverlapState to, @Nullable String reason) {
        ProjectReader reader = sight.of(actor);
        OverlapCase before = jdbc.sql(SELECT + " and o.id = :id")
                .params(reader.parameters())
                .param("id", id)
                .query((row, index) -> read(reader, row))
                .optional()
                .orElseThrow(() -> new NotFound("problem.not-found"));
        if (!before.mayDecide()) {
            throw new NotAllowed("problem.not-allowed");
        }
        if (to == OverlapState.UNREVIEWED || to == before.state()) {
            throw new Refused("house.move-not-allowed");
        }
        if (reason == null || reason.isBlank()) {
            throw new Refused("house.say-why");
        }
        int decided = jdbc.sql(
                        "update overlap_case set state = :state, version = version + 1 where id = :id and version = :version")
                .param("state", to.code())
                .param("id", id)
                .param("version", version)
                .update();
        String from = before.state().code();
        transitions.moved(
                decided,
                new Transition(from, to.code(), clock.instant(), null, reason.strip()),
                new OverlapDecided(actor, OverlapCase.ref(id), from, to.code()));
    }

    private OverlapCase read(ProjectReader reader, ResultSet row) throws SQLException {
        long id = row.getLong("id");
        long country = row.getLong("country_id");
        OverlapState state = OverlapState.of(row.getString("state")).orElseThrow();
        return new OverlapCase(
                id,
                new OverlapCase.Of(row.getLong("one_id"), text(row.getString("one_title"))),
                new OverlapCase.Of(row.getLong("other_id"), text(row.getString("other_title"))),
                country,
                row.getDouble("score"),
                row.getInt("days"),
                LocalDate.ofInstant(row.getTimestamp("raised_at").toInstant(), ZoneOffset.UTC),
                state,
                null,
                reader.coordinates(country),
                row.getInt("version"));
    }

    private LocalizedText text(String value) {
        return json.readValue(value, LocalizedText.class);
    }
}
