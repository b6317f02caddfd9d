package org.suivi.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.suivi.matching.Asking.Preference;
import org.suivi.matching.Giving.Eligibility;
import org.suivi.matching.Giving.Kind;
import org.suivi.matching.Giving.Priorities;

/** Needs and offers for tests: a plain pair that fits, records drawn by a seed, and ways to change one thing. */
final class MatchingExamples {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    static final Window YEAR = new Window(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31));
    static final Country ISLAND =
            new Country("XA1", Set.of("SIDS", "ISLANDS"), "ISLANDS", "COMMON", "MIDDLE", "SMALL", false, true);
    static final Country MAINLAND = new Country("XB1", Set.of("EAST"), "EAST", "CIVIL", "MIDDLE", "LARGE", true, true);

    private static final List<String> THEMES = List.of(
            "justice",
            "justice/prisons",
            "justice/prisons/women",
            "justice/courts",
            "equality",
            "equality/gender",
            "equality/disability",
            "children",
            "children/justice",
            "institutions",
            "institutions/nhri");
    private static final List<String> FUNCTIONS =
            List.of("LAW_DRAFT", "POLICY_PLAN", "TRAINING_OFFICIALS", "NHRI", "REPORTING", "TRACKING_IT");
    private static final List<String> MODALITIES = List.of(
            "REMOTE_ADVICE",
            "DOCUMENT_REVIEW",
            "PEER_EXCHANGE",
            "STUDY_VISIT",
            "EXPERT_MISSION",
            "TRAINING_ONSITE",
            "GRANT",
            "INTERPRETATION_HOSTING");
    private static final List<String> LANGUAGES = List.of("ar", "zh", "en", "fr", "ru", "es");
    private static final List<String> WORDS = List.of(
            "prison",
            "training",
            "judges",
            "law",
            "torture",
            "prevention",
            "women",
            "violence",
            "shelter",
            "report",
            "treaty",
            "children",
            "disability",
            "access",
            "indicator",
            "database",
            "police",
            "court",
            "institution");

    private MatchingExamples() {}

    static Need need(String id) {
        return new Need(
                id,
                Party.of("state-a", ISLAND),
                new Subject(List.of(ThemePath.of("justice/prisons")), Set.of("LAW_DRAFT"), Set.of("R1"), Set.of("CAT")),
                new Help(Set.of("PEER_EXCHANGE"), List.of("fr", "en"), YEAR, new Quantity("missions", 2)),
                Asking.plain(new FundingWanted(FundingWanted.Extent.NOTHING, 0)),
                Access.open(),
                new Standing(true, TODAY),
                Texts.of("en", "A law on prisons that prevents torture of women in detention"));
    }

    static Offer offer(String id) {
        return new Offer(
                id,
                Party.of("state-b", MAINLAND),
                new Subject(List.of(ThemePath.of("justice/prisons")), Set.of("LAW_DRAFT"), Set.of("R1"), Set.of("CAT")),
                new Help(Set.of("PEER_EXCHANGE"), List.of("fr"), YEAR, new Quantity("missions", 5)),
                Giving.free(),
                Access.open(),
                new Standing(true, TODAY),
                Texts.of("en", "Peer advice on drafting prison laws and on preventing torture"));
    }

    static Need asking(Need need, Asking asking) {
        return need.withAsking(asking);
    }

    static Need visible(Need need, Access access) {
        return new Need(
                need.id(),
                need.owner(),
                need.subject(),
                need.help(),
                need.asking(),
                access,
                need.standing(),
                need.texts());
    }

    static Need by(Need need, Party owner) {
        return new Need(
                need.id(),
                owner,
                need.subject(),
                need.help(),
                need.asking(),
                need.access(),
                need.standing(),
                need.texts());
    }

    static Need saying(Need need, Texts texts) {
        return new Need(
                need.id(),
                need.owner(),
                need.subject(),
                need.help(),
                need.asking(),
                need.access(),
                need.standing(),
                texts);
    }

    static Offer visible(Offer offer, Access access) {
        return new Offer(
                offer.id(),
                offer.provider(),
                offer.subject(),
                offer.help(),
                offer.giving(),
                access,
                offer.standing(),
                offer.texts());
    }

    static Offer by(Offer offer, Party provider) {
        return new Offer(
                offer.id(),
                provider,
                offer.subject(),
                offer.help(),
                offer.giving(),
                offer.access(),
                offer.standing(),
                offer.texts());
    }

    static Offer about(Offer offer, Subject subject) {
        return new Offer(
                offer.id(),
                offer.provider(),
                subject,
                offer.help(),
                offer.giving(),
                offer.access(),
                offer.standing(),
                offer.texts());
    }

    static Offer giving(Offer offer, Giving giving) {
        return new Offer(
                offer.id(),
                offer.provider(),
                offer.subject(),
                offer.help(),
                giving,
                offer.access(),
                offer.standing(),
                offer.texts());
    }

    static Offer standing(Offer offer, Standing standing) {
        return new Offer(
                offer.id(),
                offer.provider(),
                offer.subject(),
                offer.help(),
                offer.giving(),
                offer.access(),
                standing,
                offer.texts());
    }

    static Offer saying(Offer offer, Texts texts) {
        return new Offer(
                offer.id(),
                offer.provider(),
                offer.subject(),
                offer.help(),
                offer.giving(),
                offer.access(),
                offer.standing(),
                texts);
    }

    static List<Offer> offers(int number, long seed) {
        var random = new Random(seed);
        return IntStream.range(0, number)
                .mapToObj(i -> drawnOffer("O%05d".formatted(i), random))
                .toList();
    }

    static List<Need> needs(int number, long seed) {
        var random = new Random(seed);
        return IntStream.range(0, number)
                .mapToObj(i -> drawnNeed("N%05d".formatted(i), random))
                .toList();
    }

    private static Need drawnNeed(String id, Random random) {
        var asking = new Asking(
                random.nextInt(5) == 0
                        ? null
                        : new FundingWanted(
                                one(List.of(FundingWanted.Extent.values()), random), random.nextInt(3) * 100),
                one(List.of(Preference.values()), random),
                random.nextInt(4) == 0 ? Set.of("P" + random.nextInt(40)) : Set.of(),
                new Asking.Readiness(random.nextBoolean(), true, random.nextBoolean() ? TODAY.plusDays(200) : null));
        return new Need(
                id,
                Party.of("S" + random.nextInt(30), random.nextBoolean() ? ISLAND : MAINLAND),
                subject(random, 3),
                help(random, 4),
                asking,
                access(random),
                new Standing(random.nextInt(10) > 0, TODAY.minusDays(random.nextInt(200))),
                texts(random));
    }

    private static Offer drawnOffer(String id, Random random) {
        var eligibility =
                random.nextInt(3) > 0 ? Eligibility.ALL : new Eligibility(false, Set.of("XB1"), Set.of("SIDS"));
        var cost = new Cost(one(List.of(Cost.Basis.values()), random), random.nextInt(4) * 100);
        var ratings = random.nextBoolean()
                ? Map.<String, Rating>of()
                : Map.of(one(FUNCTIONS, random), new Rating(random.nextInt(4), 4));
        return new Offer(
                id,
                new Party("P" + random.nextInt(40), random.nextBoolean() ? MAINLAND : null, ratings),
                subject(random, 5),
                help(random, 3),
                new Giving(Kind.OFFER, cost, random.nextInt(8) == 0 ? null : eligibility, Priorities.NONE),
                access(random),
                new Standing(random.nextInt(10) > 0, TODAY.minusDays(random.nextInt(200))),
                texts(random));
    }

    private static Access access(Random random) {
        return random.nextInt(4) == 0
                ? new Access(
                        Access.Level.PARTICIPANTS, Set.of(), random.nextBoolean() ? null : true, restricted(random))
                : Access.open();
    }

    private static Set<Field> restricted(Random random) {
        return Set.copyOf(some(List.of(Field.values()), random, 4));
    }

    private static Subject subject(Random random, int most) {
        var themes = some(THEMES, random, most).stream().map(ThemePath::of).toList();
        return new Subject(
                themes,
                Set.copyOf(some(FUNCTIONS, random, most - 1)),
                random.nextBoolean() ? Set.of("R" + random.nextInt(50)) : Set.of(),
                random.nextBoolean() ? Set.of("T" + random.nextInt(9)) : Set.of());
    }

    private static Help help(Random random, int most) {
        LocalDate from = TODAY.plusDays(random.nextInt(300));
        Window window = random.nextInt(9) == 0 ? null : new Window(from, from.plusDays(30 + random.nextInt(400)));
        Quantity quantity = random.nextInt(9) == 0 ? null : new Quantity("missions", random.nextInt(6));
        return new Help(Set.copyOf(some(MODALITIES, random, most)), some(LANGUAGES, random, most), window, quantity);
    }

    private static Texts texts(Random random) {
        var words = new ArrayList<String>();
        for (int i = 0; i < 60; i++) {
            words.add(one(WORDS, random) + (random.nextInt(3) == 0 ? random.nextInt(400) : ""));
        }
        return Texts.of(one(LANGUAGES, random), String.join(" ", words));
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static <T> List<T> some(List<T> of, Random random, int most) {
        var drawn = new TreeSet<Integer>();
        int number = 1 + random.nextInt(most);
        while (drawn.size() < number) {
            drawn.add(random.nextInt(of.size()));
        }
        return drawn.stream().map(of::get).toList();
    }
}
