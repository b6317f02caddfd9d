package org.suivi.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.suivi.assistance.PartRole;
import org.suivi.assistance.Project;
import org.suivi.assistance.Stated;
import org.suivi.cooperation.Challenge;
import org.suivi.cooperation.Need;
import org.suivi.cooperation.Offer;
import org.suivi.parties.Party;
import org.suivi.practices.Practice;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.taxonomies.Term;
import org.suivi.taxonomies.Vocabulary;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Draws records of the clearing house by a seed, as rows for their statements: real texts, tagged unevenly as in life. */
final class HouseDraw {

    static final String PROJECT = """
            with written as (
                insert into assistance_project (recipient_id, lead_id, origin, state, level, recipient_said, provider_said, provider_at,
                    title, content, words, themes, functions, modalities, starts, ends, completed_on, created_at, updated_at,
                    state_since, last_heard)
                select ?, ?, 'own', ?, 0, 'confirmed', ?, now() - interval '9 days', ?::jsonb, ?::jsonb, ?,
                    string_to_array(?, ',')::int[], string_to_array(?, ',')::int[], string_to_array(?, ',')::int[], ?, ?, ?,
                    now() - interval '200 days', now(), now() - interval '60 days', current_date - 30
                returning id, recipient_id, lead_id)
            insert into project_party (project_id, party_id, role)
            select id, recipient_id, 'recipient' from written union all select id, lead_id, 'provider' from written
            """;

    private static final int TITLE_WORDS = 9;
    private static final List<String> PROJECT_STATES =
            List.of("active", "active", "planned", "assessed", "closed", "suspended");

    private final RealTexts texts;
    private final List<Integer> themes;
    private final List<Integer> functions;
    private final List<Integer> modalities;
    private final List<Integer> causes;
    private final List<Party> states;
    private final List<Party> helpers;
    private final ObjectMapper json = JsonMapper.shared();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    HouseDraw(RealTexts texts, Vocabulary vocabulary, Collection<Party> parties) {
        this.texts = texts;
        themes = ids(vocabulary, "un-themes-4");
        functions = ids(vocabulary, "functions");
        modalities = ids(vocabulary, "modalities");
        causes = ids(vocabulary, "causes");
        states = parties.stream().filter(Party::isState).toList();
        helpers = parties.stream().filter(party -> !party.isState()).toList();
    }

    private static List<Integer> ids(Vocabulary vocabulary, String taxonomy) {
        return vocabulary.termsOf(taxonomy).stream().map(Term::id).toList();
    }

    /** What lists know of a record, whatever it says. */
    private record Found(
            String entity,
            Party party,
            String state,
            int level,
            LocalizedText title,
            String words,
            List<Integer> themes,
            List<Integer> functions,
            List<Integer> modalities,
            List<Language> languages,
            String countries,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int confirmed,
            int opened) {}

    Object[] need(int number) {
        var random = new Random(number);
        Texts said = said(random);
        List<Integer> about = some(themes, 3, random);
        int function = one(functions, random);
        List<Integer> ways = some(modalities, 3, random);
        List<Language> languages = languages(random);
        LocalDate from = today.plusDays(30 + random.nextInt(150));
        LocalDate to = from.plusDays(90 + random.nextInt(400));
        var need = new Need(
                new Need.Words(said.title(), said.first(), said.second(), LocalizedText.EMPTY, LocalizedText.EMPTY),
                new Need.What(about, List.of(), function, ways),
                new Need.Whom(LocalizedText.of(Language.EN, "Ministry of justice"), null),
                new Need.When(from, to, null),
                new Need.Terms(
                        languages,
                        one(List.of(Need.Funding.values()), random),
                        null,
                        random.nextInt(4) == 0 ? Need.Peers.REGION : Need.Peers.NONE,
                        List.of()),
                new Need.Consent(true, random.nextInt(4) > 0, true),
                new Need.Origin(List.of(), "drawn"));
        int opened = opened(random, 60);
        String state = opened > 61 ? "unmet-escalated" : random.nextInt(6) == 0 && opened < 60 ? "in-matching" : "open";
        return row(
                new Found(
                        "need",
                        one(states, random),
                        state,
                        1,
                        said.title(),
                        said.all(),
                        about,
                        List.of(function),
                        ways,
                        languages,
                        "",
                        from,
                        to,
                        confirmed(random, 140, 210),
                        opened),
                need,
                null,
                null);
    }

    Object[] offer(int number) {
        var random = new Random(1_000_000L + number);
        Texts said = said(random);
        List<Integer> about = some(themes, 5, random);
        List<Integer> kinds = some(functions, 3, random);
        List<Integer> ways = some(modalities, 3, random);
        List<Language> languages = languages(random);
        LocalDate from = today.minusDays(random.nextInt(60));
        LocalDate to = today.plusDays(60 + random.nextInt(500));
        int total = 1 + random.nextInt(12);
        boolean isForAll = random.nextInt(3) > 0;
        var offer = new Offer(
                new Offer.Words(said.title(), said.first(), said.second(), ""),
                new Offer.What(about, kinds, ways),
                new Offer.Whom(
                        isForAll,
                        isForAll ? List.of() : List.of(one(List.of("AG", "APG", "GRULAC"), random)),
                        List.of()),
                new Offer.Capacity(Offer.Unit.MISSIONS, total, total),
                new Offer.Terms(languages, one(List.of(Offer.Cost.values()), random), random.nextInt(4) == 0),
                new Offer.When(from, to, to));
        return row(
                new Found(
                        "offer",
                        random.nextInt(3) == 0 ? one(states, random) : one(helpers, random),
                        "active",
                        0,
                        said.title(),
                        said.all(),
                        about,
                        kinds,
                        ways,
                        languages,
                        "",
                        from,
                        to,
                        confirmed(random, 140, 210),
                        opened(random, 365)),
                offer,
                total,
                to);
    }

    Object[] practice(int number) {
        var random = new Random(2_000_000L + number);
        Texts said = said(random);
        List<Integer> about = some(themes, 4, random);
        List<Integer> kinds = some(functions, 2, random);
        Party party = one(states, random);
        Practice none = Practice.empty(said.language());
        var practice = new Practice(
                new Practice.Words(said.title(), said.first(), said.second(), said.first()),
                new Practice.What(about, kinds, List.of(party.draft().code()), List.of(), List.of()),
                new Practice.Proof(Practice.Evidence.SELF_REPORTED, List.of(), List.of()),
                none.story(),
                none.terms());
        return row(
                new Found(
                        "practice",
                        party,
                        one(List.of("snapshot", "documented", "reused"), random),
                        0,
                        said.title(),
                        said.all(),
                        about,
                        kinds,
                        List.of(),
                        List.of(said.language()),
                        party.draft().code(),
                        null,
                        null,
                        confirmed(random, 600, 730),
                        opened(random, 700)),
                practice,
                null,
                null);
    }

    Object[] challenge(int number) {
        var random = new Random(3_000_000L + number);
        Texts said = said(random);
        List<Integer> about = some(themes, 3, random);
        List<Integer> kinds = some(functions, 2, random);
        var challenge = new Challenge(
                said.title(), said.first(), said.second(), about, kinds, one(causes, random), List.of(), null);
        return row(
                new Found(
                        "challenge",
                        one(states, random),
                        "shared",
                        1,
                        said.title(),
                        said.all(),
                        about,
                        kinds,
                        List.of(),
                        List.of(),
                        "",
                        null,
                        null,
                        confirmed(random, 330, 395),
                        opened(random, 365)),
                challenge,
                null,
                null);
    }

    Object[] project(int number) {
        var random = new Random(4_000_000L + number);
        Texts said = said(random);
        var what = new Project.What(some(themes, 3, random), some(functions, 2, random), some(modalities, 2, random));
        long recipient = one(states, random).id();
        long provider = one(helpers, random).id();
        LocalDate from = today.minusDays(random.nextInt(400));
        LocalDate to = from.plusDays(200 + random.nextInt(400));
        String state = one(PROJECT_STATES, random);
        var project = new Project(
                new Project.Words(said.title(), said.first(), said.second(), LocalizedText.EMPTY, LocalizedText.EMPTY),
                what,
                new Project.When(from, to, from, null),
                new Project.Size(null, null, "", 2),
                List.of(new Project.Part(recipient, PartRole.RECIPIENT), new Project.Part(provider, PartRole.PROVIDER)),
                List.of(),
                new Project.Origin(Project.Way.OWN, null, null, List.of(), "", provider, Stated.NOTHING));
        boolean isOver = state.equals("assessed") || state.equals("closed");
        return new Object[] {
            recipient,
            provider,
            state,
            random.nextInt(4) == 0 ? "" : "confirmed",
            json.writeValueAsString(said.title()),
            json.writeValueAsString(project),
            said.all(),
            joined(what.themes()),
            joined(what.functions()),
            joined(what.modalities()),
            from,
            to,
            isOver ? today.minusDays(90) : null
        };
    }

    private Object[] row(Found found, Object content, @Nullable Integer remaining, @Nullable LocalDate expires) {
        return new Object[] {
            found.entity(),
            found.party().id(),
            found.state(),
            found.level(),
            found.level(),
            json.writeValueAsString(found.title()),
            json.writeValueAsString(content),
            found.words(),
            joined(found.themes()),
            joined(found.functions()),
            joined(found.modalities()),
            found.languages().stream().map(Language::code).collect(Collectors.joining(",")),
            found.countries(),
            found.from(),
            found.to(),
            remaining,
            expires,
            found.confirmed(),
            found.opened()
        };
    }

    /** Two texts in one language, and the beginning of the first as a title. */
    private record Texts(Language language, LocalizedText title, LocalizedText first, LocalizedText second) {

        String all() {
            return (title.plain(language) + " " + first.plain(language) + " " + second.plain(language))
                    .toLowerCase(Locale.ROOT);
        }
    }

    private Texts said(Random random) {
        RealTexts.Text one = texts.all().get(random.nextInt(texts.all().size()));
        RealTexts.Text other = texts.all().get(random.nextInt(texts.all().size()));
        Language language = Language.of(one.language()).orElse(Language.EN);
        String title = String.join(
                " ", List.of(one.words().split(" ")).stream().limit(TITLE_WORDS).toList());
        return new Texts(
                language,
                LocalizedText.of(language, title),
                LocalizedText.of(language, one.words()),
                LocalizedText.of(language, other.words()));
    }

    private static List<Language> languages(Random random) {
        Language first =
                one(List.of(Language.EN, Language.FR, Language.ES, Language.AR, Language.RU, Language.ZH), random);
        return first == Language.EN || random.nextBoolean() ? List.of(first) : List.of(first, Language.EN);
    }

    /** Days since it was opened: half of them not long ago. */
    private static int opened(Random random, int usual) {
        return random.nextBoolean() ? random.nextInt(usual + 2) : usual + 2 + random.nextInt(600);
    }

    /** Days since it was confirmed: of one in a hundred the time is over, as many are being asked. */
    private static int confirmed(Random random, int usual, int red) {
        int part = random.nextInt(100);
        return part == 0 ? red : part == 1 ? usual + 20 : random.nextInt(usual);
    }

    private static String joined(List<Integer> keys) {
        return keys.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** The first ones far more often. */
    private static <T> T one(List<T> of, Random random) {
        double drawn = random.nextDouble();
        return of.get((int) (of.size() * drawn * drawn));
    }

    private static <T> List<T> some(List<T> of, int most, Random random) {
        return IntStream.range(0, 1 + random.nextInt(most))
                .mapToObj(unused -> one(of, random))
                .distinct()
                .toList();
    }
}
