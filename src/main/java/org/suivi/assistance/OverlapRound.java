package org.suivi.assistance;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
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
import org.suivi.taxonomies.Taxonomies;
import org.suivi.taxonomies.Term;
import org.suivi.taxonomies.Vocabulary;

/** Looks for overlaps in the name of nobody, and knows those that still wait for somebody to decide. */
@Service
@Transactional
public class OverlapRound {

    private static final int DEEPEST = 5;

    private final JdbcClient jdbc;
    private final ProjectStore store;
    private final StateEvents transitions;
    private final Taxonomies taxonomies;
    private final Clock clock;

    OverlapRound(JdbcClient jdbc, ProjectStore store, StateEvents transitions, Taxonomies taxonomies, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.transitions = transitions;
        this.taxonomies = taxonomies;
        this.clock = clock;
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
     * What waits for somebody to decide, told once of everything that overlaps with one project.
     *
     * @param other the newer project of each case
     * @param last the case of it that was raised last, decided or not: only one more makes it another
     */
    record Waiting(long other, long country, long last) {}

    /** For rounds of mail, whoever may see them. */
    @Transactional(readOnly = true)
    List<Waiting> waiting() {
        return jdbc.sql("""
                        select other_id, country_id, max(id) as last from overlap_case
                        group by other_id, country_id having bool_or(state = 'unreviewed') order by last
                        """)
                .query((row, index) ->
                        new Waiting(row.getLong("other_id"), row.getLong("country_id"), row.getLong("last")))
                .list();
    }
}
