package org.suivi.matches;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suivi.cooperation.HouseRecord;
import org.suivi.cooperation.Level;
import org.suivi.cooperation.LiveRecord;
import org.suivi.matching.Access;
import org.suivi.matching.Asking;
import org.suivi.matching.Cost;
import org.suivi.matching.Country;
import org.suivi.matching.Field;
import org.suivi.matching.FundingWanted;
import org.suivi.matching.Giving;
import org.suivi.matching.Help;
import org.suivi.matching.Need;
import org.suivi.matching.Offer;
import org.suivi.matching.Quantity;
import org.suivi.matching.Rating;
import org.suivi.matching.Standing;
import org.suivi.matching.Subject;
import org.suivi.matching.Texts;
import org.suivi.matching.ThemePath;
import org.suivi.matching.Window;
import org.suivi.mechanisms.State;
import org.suivi.parties.Party;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.taxonomies.Term;
import org.suivi.taxonomies.Vocabulary;

/** Tells the engine what needs and offers say, in its own words: codes of terms, numbers of parties, one text for each language. */
record EngineRecords(
        Vocabulary vocabulary,
        Map<Integer, State> states,
        Map<Long, Party> parties,
        Map<Long, Map<String, Rating>> ratings) {

    /** The lower ends of the bands, in dollars. */
    private static final Map<String, Integer> LOWER_ENDS =
            Map.of("10K_50K", 10_000, "50K_200K", 50_000, "200K_1M", 200_000, "OVER_1M", 1_000_000);

    EngineRecords(
            Vocabulary vocabulary,
            Collection<State> states,
            Collection<Party> parties,
            Map<Long, Map<String, Rating>> ratings) {
        this(
                vocabulary,
                states.stream().collect(Collectors.toMap(State::id, state -> state)),
                parties.stream().collect(Collectors.toMap(Party::id, party -> party)),
                ratings);
    }

    /** The key of a record by the engine's id, "TCC-NED-000012". */
    static long key(String id) {
        return Long.parseLong(id.substring(id.lastIndexOf('-') + 1));
    }

    Need need(LiveRecord live, org.suivi.cooperation.Need need) {
        HouseRecord record = live.record();
        var peers = need.terms().peers();
        return new Need(
                record.number(),
                party(record.party()),
                new Subject(
                        themes(need.what().themes()),
                        codes(Stream.ofNullable(need.what().function()).toList()),
                        need.origin().links().stream()
                                .map(link -> link.system() + "/" + link.kind() + "/" + link.id())
                                .collect(Collectors.toSet()),
                        Set.of()),
                new Help(
                        codes(need.what().modalities()),
                        languages(need.terms().languages()),
                        window(need.when().earliest(), need.when().latest()),
                        null),
                new Asking(
                        funding(need.terms()),
                        Asking.Preference.valueOf(peers.name()),
                        need.terms().excluded().stream().map(String::valueOf).collect(Collectors.toSet()),
                        new Asking.Readiness(
                                need.consent().shareContact(),
                                need.consent().circulate(),
                                need.when().deadline())),
                access(live, need.consent().circulate(), restricted(need)),
                new Standing(true, record.times().confirmed()),
                texts(
                        live.reviewed().of("problem", need.words().problem()),
                        live.reviewed().of("change", need.words().change()),
                        live.reviewed().of("title", need.words().title()),
                        own(live, need.terms().languages())));
    }

    /** What would tell whose it is, as long as its State does not want to be named. */
    private static Set<Field> restricted(org.suivi.cooperation.Need need) {
        if (need.consent().nameParty()) {
            return Set.of();
        }
        boolean asksForPeers = need.terms().peers() != org.suivi.cooperation.Need.Peers.NONE;
        return asksForPeers ? Set.of(Field.LINKS, Field.PREFERENCE) : Set.of(Field.LINKS);
    }

    Offer offer(LiveRecord live, org.suivi.cooperation.Offer offer) {
        HouseRecord record = live.record();
        return new Offer(
                record.number(),
                party(record.party()),
                new Subject(themes(offer.what().themes()), codes(offer.what().functions()), Set.of(), Set.of()),
                new Help(
                        codes(offer.what().modalities()),
                        languages(offer.terms().languages()),
                        window(offer.when().earliest(), offer.when().latest()),
                        quantity(offer.capacity())),
                new Giving(Giving.Kind.OFFER, cost(offer), eligibility(offer.whom()), Giving.Priorities.NONE),
                access(live, true, Set.of()),
                new Standing(true, record.times().confirmed()),
                texts(
                        live.reviewed().of("text", offer.words().text()),
                        live.reviewed().of("title", offer.words().title()),
                        LocalizedText.EMPTY,
                        own(live, offer.terms().languages())));
    }

    /** What was done elsewhere: to learn from, so that time, capacity, money and a common language are not asked for. */
    Offer precedent(Precedent precedent) {
        return new Offer(
                id(precedent),
                party(precedent.party()),
                subject(precedent.about()),
                help(precedent.about()),
                new Giving(kind(precedent.kind()), null, Giving.Eligibility.ALL, Giving.Priorities.NONE),
                precedent.access(),
                new Standing(true, precedent.confirmed()),
                texts(precedent));
    }

    /** What stands in the way, asking what worked elsewhere; no more is known of what is wanted. */
    Need challenge(Precedent challenge) {
        return new Need(
                id(challenge),
                party(challenge.party()),
                subject(challenge.about()),
                help(challenge.about()),
                Asking.plain(null),
                challenge.access(),
                new Standing(true, challenge.confirmed()),
                texts(challenge));
    }

    static String id(Precedent precedent) {
        return id(precedent.kind(), precedent.id());
    }

    static String id(Precedent.Kind kind, long id) {
        return kind + "-%09d".formatted(id);
    }

    private Subject subject(Precedent.About about) {
        return new Subject(themes(about.themes()), codes(about.functions()), about.links(), Set.of());
    }

    private Help help(Precedent.About about) {
        return new Help(codes(about.modalities()), List.of(), null, null);
    }

    private static Giving.Kind kind(Precedent.Kind kind) {
        return switch (kind) {
            case PRACTICE -> Giving.Kind.PRACTICE;
            case PROJECT, PROGRAMME -> Giving.Kind.PROJECT;
            case CHALLENGE -> Giving.Kind.CHALLENGE;
        };
    }

    private static Texts texts(Precedent precedent) {
        return texts(
                precedent.words(),
                LocalizedText.EMPTY,
                LocalizedText.EMPTY,
                precedent.about().languages());
    }

    /** Of a country it is known where it lies and in which situation it is; its legal system, income and size are unknown. */
    private org.suivi.matching.Party party(long id) {
        Party party = parties.get(id);
        Map<String, Rating> received = ratings.getOrDefault(id, Map.of());
        Country country = party == null || !party.isState() ? null : country(party);
        return new org.suivi.matching.Party(String.valueOf(id), country, received);
    }

    private Country country(Party party) {
        Integer key = party.state();
        State state = key == null ? null : states.get(key);
        State.Situation situation = state == null ? State.Situation.UNKNOWN : state.situation();
        return country(party.draft().code(), party.region(), situation);
    }

    private static Country country(String code, String region, State.Situation situation) {
        Set<String> known = situation.groups();
        Set<String> groups = new HashSet<>(known == null ? Set.of() : known);
        if (!region.isEmpty()) {
            groups.add(region);
        }
        Integer subregion = situation.subregion();
        return new Country(
                code.toUpperCase(Locale.ROOT),
                groups,
                subregion == null ? null : String.valueOf(subregion),
                null,
                null,
                null,
                null,
                known != null);
    }

    /** Every State there is, to tell how many an offer is for. */
    List<Country> countries() {
        return states.values().stream()
                .map(state ->
                        country(state.code(), Objects.requireNonNullElse(state.regionalGroup(), ""), state.situation()))
                .toList();
    }

    private List<ThemePath> themes(List<Integer> themes) {
        return themes.stream()
                .map(theme -> vocabulary.newest(theme).orElse(null))
                .filter(Objects::nonNull)
                .map(EngineRecords::path)
                .distinct()
                .toList();
    }

    private static ThemePath path(Term theme) {
        String own = String.valueOf(theme.id());
        Integer parent = theme.parent();
        return new ThemePath(parent == null ? List.of(own) : List.of(String.valueOf(parent), own));
    }

    private Set<String> codes(List<Integer> terms) {
        return terms.stream()
                .flatMap(term -> vocabulary.term(term).stream())
                .map(Term::code)
                .collect(Collectors.toSet());
    }

    private static List<String> languages(List<Language> languages) {
        return languages.stream().map(Language::code).toList();
    }

    private static @Nullable Window window(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null || to.isBefore(from) ? null : new Window(from, to);
    }

    private static @Nullable Quantity quantity(org.suivi.cooperation.Offer.Capacity capacity) {
        Integer left = capacity.left();
        if (left == null) {
            return null;
        }
        return new Quantity(
                "needs",
                left == 0 ? 0 : Math.max(1, (double) left / capacity.unit().usual()));
    }

    private FundingWanted funding(org.suivi.cooperation.Need.Terms terms) {
        Integer band = terms.costBand();
        String code = band == null ? "" : vocabulary.term(band).map(Term::code).orElse("");
        FundingWanted.Extent extent = switch (terms.funding()) {
            case NONE_NEEDED -> FundingWanted.Extent.NOTHING;
            case PARTLY -> FundingWanted.Extent.PART;
            case NEEDED -> FundingWanted.Extent.ALL;
        };
        return new FundingWanted(extent, LOWER_ENDS.getOrDefault(code, 0));
    }

    /** Who can give money gives what is left of it, or an amount that it does not say. */
    private static Cost cost(org.suivi.cooperation.Offer offer) {
        boolean isCounted = offer.capacity().unit() == org.suivi.cooperation.Offer.Unit.AMOUNT;
        Integer left = offer.capacity().left();
        double funds = !offer.terms().hasFunding() ? 0 : isCounted && left != null ? left : Integer.MAX_VALUE;
        return new Cost(Cost.Basis.valueOf(offer.terms().cost().name()), funds);
    }

    private static Giving.Eligibility eligibility(org.suivi.cooperation.Offer.Whom whom) {
        return whom.isForAll()
                ? Giving.Eligibility.ALL
                : new Giving.Eligibility(
                        false,
                        whom.states().stream()
                                .map(code -> code.toUpperCase(Locale.ROOT))
                                .collect(Collectors.toSet()),
                        Set.copyOf(whom.regions()));
    }

    private static Access access(LiveRecord live, boolean circulates, Set<Field> restricted) {
        return access(live.record().level(), live.named(), circulates, restricted);
    }

    static Access access(Level level, Set<Long> named, boolean circulates, Set<Field> restricted) {
        return new Access(
                Access.Level.valueOf(level.name()),
                named.stream().map(String::valueOf).collect(Collectors.toSet()),
                circulates,
                restricted);
    }

    /** The language it was written in, and else those it works in. */
    private static List<Language> own(LiveRecord live, List<Language> languages) {
        return Stream.concat(Stream.ofNullable(live.reviewed().source()), languages.stream())
                .toList();
    }

    /** The words of both texts in each language; the last one stands in where there are no others. */
    private static Texts texts(
            LocalizedText one, LocalizedText other, LocalizedText instead, List<Language> preferred) {
        Map<String, String> words = new TreeMap<>();
        Stream.of(one, other)
                .flatMap(text -> text.texts().entrySet().stream())
                .forEach(each -> words.merge(each.getKey().code(), each.getValue(), (a, b) -> a + "\n" + b));
        if (words.isEmpty()) {
            instead.texts().forEach((language, text) -> words.put(language.code(), text));
        }
        String own = preferred.stream()
                .map(Language::code)
                .filter(words::containsKey)
                .findFirst()
                .orElse(
                        words.isEmpty() || words.containsKey("en")
                                ? "en"
                                : words.keySet().iterator().next());
        return new Texts(own, words);
    }
}
