package org.suivi.cooperation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Refused;

/** What a party can give, as it is written; eight things must be there before it is submitted. */
public record Offer(Words words, What what, Whom whom, Capacity capacity, Terms terms, When when) {

    public static final int MOST = 5;

    private static final int MOST_PRACTICES = 10;
    private static final int MOST_MODALITIES = 40;
    private static final int LONGEST = 4_000;
    private static final int LONGEST_TITLE = 300;
    private static final int LARGEST = 1_000_000_000;

    /**
     * What is told in words.
     *
     * @param practices that prove it, by their keys
     */
    public record Words(
            LocalizedText title,
            LocalizedText text,
            LocalizedText preconditions,
            String basedOn,
            List<Long> practices) {

        public Words(LocalizedText title, LocalizedText text, LocalizedText preconditions, String basedOn) {
            this(title, text, preconditions, basedOn, List.of());
        }

        public Words {
            practices = practices == null
                    ? List.of()
                    : practices.stream().distinct().limit(MOST_PRACTICES).toList();
        }
    }

    /** What it is about, by keys of terms. */
    public record What(List<Integer> themes, List<Integer> functions, List<Integer> modalities) {

        public What {
            themes = themes.stream().distinct().toList();
            functions = functions.stream().distinct().toList();
            modalities = modalities.stream().distinct().toList();
        }
    }

    /** For whom: all, or the States of these regional groups, or these States by their codes. */
    public record Whom(boolean isForAll, List<String> regions, List<String> states) {

        public Whom {
            regions = List.copyOf(regions);
            states = List.copyOf(states);
        }
    }

    /** In what capacity is counted; needs do not say how much they ask, so that one is taken to ask what one usually does. */
    public enum Unit {
        MISSIONS(1),
        SEATS(20),
        DAYS(10),
        AMOUNT(50_000);

        private final int usual;

        Unit(int usual) {
            this.usual = usual;
        }

        /** How much of it one need usually takes; an amount in dollars. */
        public int usual() {
            return usual;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How much there is, and how much of it is left. */
    public record Capacity(
            Unit unit, @Nullable Integer total, @Nullable Integer remaining) {

        /** What is left: what was said of it last, else all; null where nothing was said. */
        public @Nullable Integer left() {
            return remaining == null ? total : remaining;
        }
    }

    /** Who pays. */
    public enum Cost {
        FREE,
        SHARED,
        AT_COST;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** On what terms. */
    public record Terms(List<Language> languages, Cost cost, boolean hasFunding) {

        public Terms {
            languages = languages.stream().distinct().toList();
        }
    }

    /** From when to when it can be used, and the day on which the offer ends. */
    public record When(
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            @Nullable LocalDate expires) {}

    /** Refuses what makes no sense; what is merely missing still is told by {@link #missing()}. */
    public void check() {
        if (what.themes().size() > MOST || what.functions().size() > MOST) {
            throw new Refused("offer.too-many", MOST);
        }
        if (what.modalities().size() > MOST_MODALITIES) {
            throw new Refused("need.too-many", MOST, MOST_MODALITIES);
        }
        if (isLonger(words.title(), LONGEST_TITLE)
                || isLonger(words.text(), LONGEST)
                || isLonger(words.preconditions(), LONGEST)
                || words.basedOn().length() > LONGEST_TITLE) {
            throw new Refused("need.too-long", LONGEST_TITLE, LONGEST);
        }
        Integer total = capacity.total();
        Integer remaining = capacity.remaining();
        if ((total != null && (total < 1 || total > LARGEST))
                || (remaining != null && (remaining < 0 || total == null || remaining > total))) {
            throw new Refused("offer.capacity-wrong");
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

    /** Which of the eight necessary things are missing still. */
    public List<String> missing() {
        return new Missing()
                .when(what.themes().isEmpty(), "themes")
                .when(what.functions().isEmpty(), "functions")
                .when(what.modalities().isEmpty(), "modalities")
                .when(
                        !whom.isForAll()
                                && whom.regions().isEmpty()
                                && whom.states().isEmpty(),
                        "whom")
                .when(terms.languages().isEmpty(), "languages")
                .when(capacity.total() == null, "capacity")
                .when(words.title().isEmpty(), "text")
                .when(when.earliest() == null || when.latest() == null, "window")
                .fields();
    }

    /** The same with a last day: the one given or else the end of its window, but never later than the longest life. */
    Offer expiring(LocalDate usual, LocalDate longest) {
        LocalDate last = when.expires() != null ? when.expires() : when.latest() != null ? when.latest() : usual;
        LocalDate day = last.isAfter(longest) ? longest : last;
        return new Offer(words, what, whom, capacity, terms, new When(when.earliest(), when.latest(), day));
    }

    /** The same with so much left. */
    Offer left(int remaining) {
        return new Offer(words, what, whom, new Capacity(capacity.unit(), capacity.total(), remaining), terms, when);
    }

    Facts facts() {
        return new Facts(
                words.title(),
                Stream.of(words.title(), words.text(), words.preconditions())
                        .flatMap(text -> text.texts().values().stream())
                        .collect(Collectors.joining(" "))
                        .toLowerCase(Locale.ROOT),
                what.themes(),
                what.functions(),
                what.modalities(),
                terms.languages(),
                new Facts.Window(when.earliest(), when.latest(), when.expires()),
                capacity.remaining());
    }
}
