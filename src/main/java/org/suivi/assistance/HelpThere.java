package org.suivi.assistance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.Offer;
import org.suivi.matching.Assistance;
import org.suivi.matching.Overlap;
import org.suivi.matching.Subject;
import org.suivi.matching.ThemePath;
import org.suivi.matching.Weights;
import org.suivi.matching.Window;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.shared.Language;
import org.suivi.shared.Ref;
import org.suivi.taxonomies.Taxonomies;
import org.suivi.taxonomies.Term;
import org.suivi.taxonomies.Vocabulary;
import tools.jackson.databind.ObjectMapper;

/**
 * What is given or on offer in each country, as far as it may overlap. An offer is in a country only where it names it and few others:
 * one for all says nothing of where it will be used.
 */
@Component
class HelpThere {

    private static final int MOST_COUNTRIES = 3;
    private static final int DEEPEST = 5;
    private static final String OFFERS = """
            select r.id, r.party_id, r.content::text as content from assistance_record r
            where r.entity = 'offer' and r.state = 'active' and r.reach <= 1 and (r.expires_on is null or r.expires_on >= :day)
            order by r.id
            """;

    private final JdbcClient jdbc;
    private final ProjectStore store;
    private final Parties parties;
    private final Taxonomies taxonomies;
    private final ObjectMapper json;

    HelpThere(JdbcClient jdbc, ProjectStore store, Parties parties, Taxonomies taxonomies, ObjectMapper json) {
        this.jdbc = jdbc;
        this.store = store;
        this.parties = parties;
        this.taxonomies = taxonomies;
        this.json = json;
    }

    /**
     * A live project, or an offer, in one country.
     *
     * @param providers the parties that give it
     */
    record Help(Ref ref, long country, Set<Long> providers, Assistance assistance) {

        /** An offer does not overlap with what its own party gives already. */
        Overlap with(Help other) {
            boolean isOffer = !isProject() || !other.isProject();
            return isOffer && !Collections.disjoint(providers, other.providers)
                    ? new Overlap(0, 0, false)
                    : Overlap.of(assistance, other.assistance, Weights.bundled());
        }

        boolean isProject() {
            return ref.type().equals(ProjectRecord.KIND);
        }
    }

    /** Projects before offers, each from the oldest on. */
    Map<Long, List<Help>> byCountry() {
        Vocabulary vocabulary = taxonomies.vocabulary();
        return Stream.concat(projects(vocabulary), offers(vocabulary)).collect(Collectors.groupingBy(Help::country));
    }

    private Stream<Help> projects(Vocabulary vocabulary) {
        return store
                .where(
                        "p.state in ('agreed', 'planned', 'active', 'suspended') and p.starts <= p.ends"
                                + " and (p.ends >= :day)",
                        store.today())
                .stream()
                .map(record -> project(record, vocabulary));
    }

    private static Help project(ProjectRecord record, Vocabulary vocabulary) {
        Project project = record.project();
        LocalDate starts = project.when().starts();
        LocalDate ends = project.when().ends();
        if (starts == null || ends == null) {
            throw new IllegalStateException("asked only of projects with both days");
        }
        Long lead = project.origin().lead();
        List<Long> providers = project.on(Side.PROVIDER);
        String institution =
                project.words().institution().plain(Language.EN).strip().toLowerCase(Locale.ROOT);
        return new Help(
                ProjectRecord.ref(record.id()),
                project.recipient(),
                Set.copyOf(providers),
                new Assistance(
                        record.number(),
                        String.valueOf(project.recipient()),
                        String.valueOf(lead == null ? providers.get(0) : lead),
                        subject(project.what().themes(), project.what().functions(), vocabulary),
                        new Window(starts, ends),
                        institution.isEmpty() ? null : institution));
    }

    /** Those that whoever takes part sees, so that who coordinates a country sees what it has to decide. */
    private Stream<Help> offers(Vocabulary vocabulary) {
        return jdbc
                .sql(OFFERS)
                .param("day", store.today())
                .query((row, index) -> there(
                        row.getLong("id"),
                        row.getLong("party_id"),
                        json.readValue(row.getString("content"), Offer.class),
                        vocabulary))
                .list()
                .stream()
                .flatMap(List::stream);
    }

    private List<Help> there(long id, long party, Offer offer, Vocabulary vocabulary) {
        LocalDate first = offer.when().earliest();
        LocalDate last = offer.when().latest();
        if (first == null || last == null || last.isBefore(store.today()) || !saysWhere(offer.whom())) {
            return List.of();
        }
        Subject subject = subject(offer.what().themes(), offer.what().functions(), vocabulary);
        Window window = new Window(first, last);
        return offer.whom().states().stream()
                .distinct()
                .flatMap(code -> parties.withCode(code).stream())
                .filter(Party::isState)
                .map(state -> new Help(
                        Entity.OFFER.ref(id),
                        state.id(),
                        Set.of(party),
                        new Assistance(
                                Entity.OFFER.number(id),
                                String.valueOf(state.id()),
                                String.valueOf(party),
                                subject,
                                window,
                                null)))
                .toList();
    }

    private static boolean saysWhere(Offer.Whom whom) {
        return !whom.isForAll() && whom.regions().isEmpty() && whom.states().size() <= MOST_COUNTRIES;
    }

    private static Subject subject(List<Integer> themes, List<Integer> functions, Vocabulary vocabulary) {
        return new Subject(
                themes.stream().map(theme -> path(theme, vocabulary)).toList(),
                functions.stream().map(String::valueOf).collect(Collectors.toSet()),
                Set.of(),
                Set.of());
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
}
