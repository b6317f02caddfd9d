package org.suivi.cooperation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Refused;

/**
 * What a State needs, as it is written: eight things must be there before it is submitted, and a draft may be half-done.
 *
 * @param askedElsewhere how the same request stands elsewhere; null where nothing was said of one
 */
public record Need(
        Words words,
        What what,
        Whom whom,
        When when,
        Terms terms,
        Consent consent,
        Origin origin,
        @Nullable Elsewhere askedElsewhere) {

    /** A draft with nothing in it yet. */
    public static final Need EMPTY = new Need(
            new Words(
                    LocalizedText.EMPTY,
                    LocalizedText.EMPTY,
                    LocalizedText.EMPTY,
                    LocalizedText.EMPTY,
                    LocalizedText.EMPTY),
            new What(List.of(), List.of(), null, List.of()),
            new Whom(LocalizedText.EMPTY, null),
            new When(null, null, null),
            new Terms(List.of(), Funding.NONE_NEEDED, null, Peers.NONE, List.of()),
            new Consent(true, false, false),
            new Origin(List.of(), ""));

    public static final int MOST_THEMES = 3;
    public static final int MOST_MODALITIES = 4;
    private static final int MOST_WORDS = 200;
    private static final int LONGEST = 4_000;
    private static final int LONGEST_TITLE = 300;

    /** One of which nothing was said of the same request elsewhere. */
    public Need(Words words, What what, Whom whom, When when, Terms terms, Consent consent, Origin origin) {
        this(words, what, whom, when, terms, consent, origin, null);
    }

    /** What is told in words, in the languages there are. */
    public record Words(
            LocalizedText title,
            LocalizedText problem,
            LocalizedText change,
            LocalizedText efforts,
            LocalizedText elsewhere) {

        Stream<LocalizedText> all() {
            return Stream.of(title, problem, change, efforts, elsewhere);
        }
    }

    /**
     * What it is about, by keys of terms.
     *
     * @param suggested those among them that the program filled in from what others wrote, and nobody confirmed yet
     */
    public record What(
            List<Integer> themes,
            List<Integer> groups,
            @Nullable Integer function,
            List<Integer> modalities,
            List<Integer> suggested) {

        public What {
            themes = themes.stream().distinct().toList();
            groups = groups.stream().distinct().toList();
            modalities = modalities.stream().distinct().toList();
            List<Integer> chosen = Stream.of(
                            themes,
                            groups,
                            modalities,
                            Stream.ofNullable(function).toList())
                    .flatMap(List::stream)
                    .toList();
            // Records of before know of no suggestions
            suggested = suggested == null
                    ? List.of()
                    : suggested.stream().distinct().filter(chosen::contains).toList();
        }

        /** What people said. */
        public What(List<Integer> themes, List<Integer> groups, @Nullable Integer function, List<Integer> modalities) {
            this(themes, groups, function, modalities, List.of());
        }
    }

    /** Who benefits: the institution, and how many people by a band. */
    public record Whom(LocalizedText institution, @Nullable Integer band) {}

    /** From when to when help would come in time, and the day by which a law or a review asks for it. */
    public record When(
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            @Nullable LocalDate deadline) {}

    /** Whether money is needed. */
    public enum Funding {
        NONE_NEEDED,
        PARTLY,
        NEEDED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How the same request stands that was made to somebody else. */
    public enum Elsewhere {
        WAITING,
        GRANTED,
        PARTLY_GRANTED,
        REFUSED,
        WITHDRAWN,
        NOT_KNOWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** From whom help is preferred. */
    public enum Peers {
        NONE,
        REGION,
        LEGAL_SYSTEM,
        SIZE;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * On what terms help can come.
     *
     * @param excluded parties that it is not proposed to; only the owner and the desk know
     */
    public record Terms(
            List<Language> languages,
            Funding funding,
            @Nullable Integer costBand,
            Peers peers,
            List<Long> excluded) {

        public Terms {
            languages = languages.stream().distinct().toList();
            excluded = excluded.stream().distinct().sorted().toList();
        }
    }

    /** What the State agrees to: that it is passed round, that its name is said, that its contact is shared. */
    public record Consent(boolean circulate, boolean nameParty, boolean shareContact) {}

    /** What it comes from; without any of it, why. */
    public record Origin(List<Link> links, String unlinked) {

        public Origin {
            links = List.copyOf(links);
        }
    }

    void check() {
        if (what.themes().size() > MOST_THEMES || what.modalities().size() > MOST_MODALITIES) {
            throw new Refused("need.too-many", MOST_THEMES, MOST_MODALITIES);
        }
        if (isLonger(words.title(), LONGEST_TITLE) || words.all().anyMatch(text -> isLonger(text, LONGEST))) {
            throw new Refused("need.too-long", LONGEST_TITLE, LONGEST);
        }
        boolean isWordy = words.problem().texts().values().stream()
                .anyMatch(text -> text.strip().split("\\s+").length > MOST_WORDS);
        if (isWordy) {
            throw new Refused("need.problem-too-long", MOST_WORDS);
        }
        LocalDate from = when.earliest();
        LocalDate to = when.latest();
        if (from != null && to != null && to.isBefore(from)) {
            throw new Refused("need.window-backwards");
        }
    }

    private static boolean isLonger(LocalizedText text, int most) {
        return text.texts().values().stream().anyMatch(each -> each.length() > most);
    }

    /** Which of the eight necessary things are missing still; a suggestion that nobody confirmed is not the State's word. */
    public List<String> missing() {
        return new Missing()
                .when(what.themes().isEmpty(), "themes")
                .when(what.function() == null, "function")
                .when(what.modalities().isEmpty(), "modalities")
                .when(words.problem().isEmpty(), "problem")
                .when(words.change().isEmpty(), "change")
                .when(origin.links().isEmpty() && origin.unlinked().isBlank(), "links")
                .when(terms.languages().isEmpty(), "languages")
                .when(!what.suggested().isEmpty(), "suggested")
                .when(when.earliest() == null || when.latest() == null, "window")
                .fields();
    }

    /** Whether what the desk looked through reads otherwise: the text in the language it was written in, the themes, the kind of change. */
    boolean isOtherText(Need before, Language source) {
        return !what.themes().equals(before.what.themes())
                || !Objects.equals(what.function(), before.what.function())
                || !looked(source).equals(before.looked(source));
    }

    private List<String> looked(Language source) {
        return Stream.of(words.title(), words.problem(), words.change())
                .map(text -> Objects.requireNonNullElse(text.exactly(source), ""))
                .toList();
    }

    Facts facts() {
        return new Facts(
                words.title(),
                Stream.concat(words.all(), Stream.of(consent.nameParty() ? whom.institution() : LocalizedText.EMPTY))
                        .flatMap(text -> text.texts().values().stream())
                        .collect(Collectors.joining(" "))
                        .toLowerCase(Locale.ROOT),
                what.themes(),
                Stream.ofNullable(what.function()).toList(),
                what.modalities(),
                terms.languages(),
                new Facts.Window(when.earliest(), when.latest(), null),
                null);
    }

    /** A draft of which only title, problem and where they come from are told. */
    public static Need saying(LocalizedText title, LocalizedText problem, String source) {
        return new Need(
                new Words(title, problem, LocalizedText.EMPTY, LocalizedText.EMPTY, LocalizedText.EMPTY),
                EMPTY.what(),
                EMPTY.whom(),
                EMPTY.when(),
                EMPTY.terms(),
                EMPTY.consent(),
                new Origin(List.of(), source));
    }

    /**
     * As others read it who are neither the owner nor the desk: without the parties it is not proposed to, and without what tells
     * whose it is unless the State agreed to be named.
     */
    Need withoutRestricted() {
        return consent.nameParty()
                ? withoutExclusions()
                : new Need(
                        words,
                        what,
                        new Whom(LocalizedText.EMPTY, whom.band()),
                        when,
                        withoutExclusions().terms(),
                        consent,
                        new Origin(List.of(), ""),
                        askedElsewhere);
    }

    Need withoutExclusions() {
        var open = new Terms(terms.languages(), terms.funding(), terms.costBand(), terms.peers(), List.of());
        return new Need(words, what, whom, when, open, consent, origin, askedElsewhere);
    }

    /** Serves these too. */
    Need serving(List<Link> others) {
        List<Link> links = new ArrayList<>(origin.links());
        others.stream().filter(other -> links.stream().noneMatch(other::isSame)).forEach(links::add);
        return new Need(words, what, whom, when, terms, consent, new Origin(links, origin.unlinked()), askedElsewhere);
    }

    Need askedElsewhere(@Nullable Elsewhere now) {
        return new Need(words, what, whom, when, terms, consent, origin, now);
    }

    /** How many recommendations it serves; of a cluster, all that it was asked for. */
    int served() {
        return (int) origin.links().stream().filter(Link::isRecommendation).count();
    }

    /** Whether one of its links is this very record, so that the same need is not begun twice. */
    boolean comesFrom(Link link) {
        return origin.links().stream().anyMatch(link::isSame);
    }
}
