package org.suivi.practices;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suivi.cooperation.Facts;
import org.suivi.cooperation.Link;
import org.suivi.cooperation.Missing;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Refused;

/** What worked, as it is written: nine things must be there before it is submitted, more before peers review it. */
public record Practice(Words words, What what, Proof proof, Story story, Terms terms) {

    public static final int MOST_THEMES = 5;
    public static final int MOST_COUNTRIES = 5;
    public static final int MOST_PARTS = 6;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST = 6_000;
    private static final int LONGEST_LIFE = 600;
    private static final Pattern MAIL = Pattern.compile("[\\p{L}0-9._%+-]{1,64}@[\\p{L}0-9-]{1,63}\\.[\\p{L}]{2,}");

    /** A draft with nothing in it yet, in the language it is written in. */
    public static Practice empty(Language source) {
        LocalizedText none = LocalizedText.EMPTY;
        return new Practice(
                new Words(none, none, none, none),
                new What(List.of(), List.of(), List.of(), List.of(), List.of()),
                new Proof(null, List.of(), List.of()),
                new Story(none, none, none, none, none, List.of(), List.of()),
                new Terms(source, null, null, false, false, null, List.of()));
    }

    /** What is told in words: what was in the way, what was done, what came of it. */
    public record Words(LocalizedText title, LocalizedText challenge, LocalizedText action, LocalizedText result) {

        Stream<LocalizedText> all() {
            return Stream.of(title, challenge, action, result);
        }
    }

    /**
     * What it is about.
     *
     * @param countries where it happened, by the codes of States in small letters
     * @param instruments whose recommendations it answers, by the codes of mechanisms
     * @param targets of the Sustainable Development Goals, such as "16.3"
     */
    public record What(
            List<Integer> themes,
            List<Integer> functions,
            List<String> countries,
            List<String> instruments,
            List<String> targets) {

        public What {
            themes = themes.stream().distinct().toList();
            functions = functions.stream().distinct().toList();
            countries = countries.stream().distinct().toList();
            instruments = instruments.stream().distinct().toList();
            targets = targets.stream().distinct().toList();
        }
    }

    /** What the result rests on. */
    public enum Evidence {
        NONE,
        SELF_REPORTED,
        ADMINISTRATIVE,
        INDEPENDENT;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How one knows that it worked. */
    public record Proof(@Nullable Evidence evidence, List<Measured> measured, List<Paper> papers) {

        public Proof {
            measured = List.copyOf(measured);
            papers = List.copyOf(papers);
        }
    }

    /** A figure before and after. */
    public record Measured(String name, String baseline, String value, String date) {}

    /** Something to read, by its address. */
    public record Paper(String title, String address) {}

    /** One part of what was done, which others may take by itself. */
    public record Block(LocalizedText name, LocalizedText text, LocalizedText enabling, LocalizedText lessons) {

        Stream<LocalizedText> all() {
            return Stream.of(name, text, enabling, lessons);
        }
    }

    /** Somebody who took part, and as what. */
    public record Involved(String who, String role) {}

    /** What others need to know before they do the same. */
    public record Story(
            LocalizedText enabling,
            LocalizedText constraints,
            LocalizedText failed,
            LocalizedText leftOut,
            LocalizedText transfer,
            List<Block> blocks,
            List<Involved> involved) {

        public Story {
            blocks = List.copyOf(blocks);
            involved = List.copyOf(involved);
        }

        Stream<LocalizedText> all() {
            return Stream.concat(
                    Stream.of(enabling, constraints, failed, leftOut, transfer),
                    blocks.stream().flatMap(Block::all));
        }
    }

    /**
     * The rest.
     *
     * @param source the language it was written in, which is the one that counts
     * @param cost a band of costs, by the key of its term
     * @param helps whether the owner helps others to do the same
     * @param harmless that nobody is named or can be harmed by it, said by the owner
     * @param successor the practice that takes its place
     */
    public record Terms(
            Language source,
            @Nullable Integer cost,
            @Nullable Integer months,
            boolean helps,
            boolean harmless,
            @Nullable Long successor,
            List<Link> links) {

        public Terms {
            links = List.copyOf(links);
        }
    }

    void check() {
        if (what.themes().size() > MOST_THEMES
                || what.functions().size() > MOST_THEMES
                || what.countries().size() > MOST_COUNTRIES) {
            throw new Refused("practice.too-many", MOST_THEMES);
        }
        boolean isTooLong = isLonger(words.title(), LONGEST_TITLE)
                || Stream.concat(words.all(), story.all()).anyMatch(text -> isLonger(text, LONGEST))
                || lines().anyMatch(text -> text.length() > LONGEST_TITLE);
        if (isTooLong) {
            throw new Refused("practice.too-long", LONGEST_TITLE, LONGEST);
        }
        if (proof.papers().stream().anyMatch(paper -> !paper.address().matches("https?://[^\\s\"<>]{3,}"))) {
            throw new Refused("practice.address-wrong");
        }
        Integer months = terms.months();
        if (months != null && (months < 1 || months > LONGEST_LIFE)) {
            throw new Refused("practice.months-wrong", LONGEST_LIFE);
        }
    }

    private Stream<String> lines() {
        return Stream.of(
                        proof.measured().stream()
                                .flatMap(each -> Stream.of(each.name(), each.baseline(), each.value(), each.date())),
                        proof.papers().stream().flatMap(each -> Stream.of(each.title(), each.address())),
                        story.involved().stream().flatMap(each -> Stream.of(each.who(), each.role())),
                        what.targets().stream())
                .flatMap(each -> each);
    }

    private static boolean isLonger(LocalizedText text, int most) {
        return text.texts().values().stream().anyMatch(each -> each.length() > most);
    }

    /** Which of the necessary things are missing still. */
    public List<String> missing() {
        return necessary().fields();
    }

    private Missing necessary() {
        return new Missing()
                .when(words.title().isEmpty(), "title")
                .when(words.challenge().isEmpty(), "challenge")
                .when(words.action().isEmpty(), "action")
                .when(words.result().isEmpty(), "result")
                .when(what.countries().isEmpty(), "countries")
                .when(what.themes().isEmpty(), "themes")
                .when(what.functions().isEmpty(), "functions")
                .when(proof.evidence() == null, "evidence")
                .when(!terms.harmless(), "harmless");
    }

    /** What reviewers of other regions ask for besides. */
    public List<String> missingForReview() {
        return necessary()
                .when(proof.evidence() == Evidence.NONE, "evidence")
                .when(story.blocks().isEmpty(), "blocks")
                .when(story.enabling().isEmpty(), "enabling")
                .when(story.failed().isEmpty(), "failed")
                .when(story.transfer().isEmpty(), "transfer")
                .fields();
    }

    /** Whether a mail address stands in it: nobody is named in a practice. */
    public boolean namesSomebody() {
        return Stream.concat(
                        Stream.concat(words.all(), story.all()).flatMap(text -> text.texts().values().stream()),
                        story.involved().stream().flatMap(each -> Stream.of(each.who(), each.role())))
                .anyMatch(Practice::namesSomebody);
    }

    static boolean namesSomebody(String text) {
        return MAIL.matcher(text).find();
    }

    /** Whether both tell the same of what was done and came of it, whatever else they say: then nothing has to be looked through. */
    boolean tellsAs(Practice other) {
        return words.equals(other.words)
                && proof.equals(other.proof)
                && story.equals(other.story)
                && what.countries().equals(other.what.countries());
    }

    Practice supersededBy(long successor) {
        return new Practice(
                words,
                what,
                proof,
                story,
                new Terms(
                        terms.source(),
                        terms.cost(),
                        terms.months(),
                        terms.helps(),
                        terms.harmless(),
                        successor,
                        terms.links()));
    }

    Facts facts() {
        return new Facts(
                words.title(),
                Stream.concat(words.all(), story.all())
                        .flatMap(text -> text.texts().values().stream())
                        .collect(Collectors.joining(" "))
                        .toLowerCase(Locale.ROOT),
                what.themes(),
                what.functions(),
                List.of(),
                List.of(terms.source()),
                what.countries(),
                new Facts.Window(null, null, null),
                null);
    }
}
