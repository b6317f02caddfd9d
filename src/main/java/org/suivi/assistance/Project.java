package org.suivi.assistance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suivi.cooperation.Link;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.PlausibleDay;
import org.suivi.shared.Refused;

/**
 * What is told of a project: by whom, for whom, about what, when and how much.
 *
 * @param documents that whoever sees the project may read
 */
public record Project(
        Words words,
        What what,
        When when,
        Size size,
        List<Part> parts,
        List<Milestone> milestones,
        List<Document> documents,
        Origin origin) {

    public static final int MOST_PARTS = 8;
    public static final int MOST_MILESTONES = 12;
    public static final int MOST_DOCUMENTS = 5;
    private static final int MOST_TERMS = 5;
    private static final int LONGEST = 4_000;
    private static final int LONGEST_LINE = 300;
    private static final int MOST_DAYS = 100_000;
    private static final int HIGHEST_MARKER = 3;
    private static final int MOST_TARGETS = 20;
    private static final int LONGEST_LINK = 500;
    private static final String TARGET = "\\d{1,2}(\\.[0-9a-z]{1,2})?";

    public Project {
        parts = parts.stream().distinct().toList();
        milestones = List.copyOf(milestones);
        documents = documents == null ? List.of() : List.copyOf(documents);
    }

    public Project(
            Words words, What what, When when, Size size, List<Part> parts, List<Milestone> milestones, Origin origin) {
        this(words, what, when, size, parts, milestones, List.of(), origin);
    }

    /** What is told in words; the institution is the one that is helped. */
    public record Words(
            LocalizedText title,
            LocalizedText summary,
            LocalizedText change,
            LocalizedText beneficiaries,
            LocalizedText institution) {

        Stream<LocalizedText> all() {
            return Stream.of(title, summary, change, beneficiaries, institution);
        }
    }

    /**
     * What it is about, by keys of terms.
     *
     * @param groups of persons it is for
     * @param targets or goals of sustainable development it serves, "16.3" or "5"
     * @param aims how far each of these policies is its aim; one of which nobody said anything is left out
     */
    public record What(
            List<Integer> themes,
            List<Integer> functions,
            List<Integer> modalities,
            List<Integer> groups,
            List<String> targets,
            Map<Policy, Integer> aims) {

        public What {
            themes = themes.stream().distinct().toList();
            functions = functions.stream().distinct().toList();
            modalities = modalities.stream().distinct().toList();
            groups = groups == null ? List.of() : groups.stream().distinct().toList();
            targets = targets == null ? List.of() : targets.stream().distinct().toList();
            aims = aims == null ? Map.of() : Map.copyOf(aims);
        }

        public What(List<Integer> themes, List<Integer> functions, List<Integer> modalities) {
            this(themes, functions, modalities, List.of(), List.of(), Map.of());
        }
    }

    /** The days that were planned and those on which it really began and ended. */
    public record When(
            @Nullable LocalDate plannedFrom,
            @Nullable LocalDate plannedTo,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        /** When it began or is to begin. */
        public @Nullable LocalDate starts() {
            return from != null ? from : plannedFrom;
        }

        public @Nullable LocalDate ends() {
            return to != null ? to : plannedTo;
        }
    }

    /**
     * How much goes into it.
     *
     * @param days of work in kind
     * @param cashBand key of a term
     * @param marker how far human rights are its aim, from 0 to 3
     */
    public record Size(
            @Nullable Integer days,
            @Nullable Integer cashBand,
            String currency,
            @Nullable Integer marker) {}

    /** A party and what it does here. */
    public record Part(long party, PartRole role) {}

    /** A step that can be seen from outside. */
    public record Milestone(
            String text, @Nullable LocalDate due, @Nullable LocalDate done) {}

    /**
     * A document on the web.
     *
     * @param language in which it and its title are
     */
    public record Document(DocumentKind kind, String title, String address, Language language) {}

    /** How it came to be told here. */
    public enum Way {
        OWN,
        NEED,
        MATCH,
        IMPORTED,
        /** Said to have met a need, by the State that had it. */
        ELSEWHERE;

        /** What came from elsewhere is over when it is told. */
        ProjectState first() {
            return this == ELSEWHERE ? ProjectState.COMPLETED : ProjectState.AGREED;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Where it comes from and what it is known by elsewhere.
     *
     * @param match key of the match that was agreed
     * @param links the recommendations and actions it serves
     * @param unsdcf outcome of the cooperation framework of the United Nations with the country
     * @param lead key of the leading party of the United Nations
     * @param stated what the provider states for reports by the IATI standard, and nobody else assumes
     * @param helper who helped and how, in the words of the recipient, where that is no party here; else empty
     */
    public record Origin(
            Way way,
            @Nullable Long need,
            @Nullable String match,
            List<Link> links,
            String unsdcf,
            @Nullable Long lead,
            Stated stated,
            String helper) {

        public Origin {
            links = List.copyOf(links);
            helper = helper == null ? "" : helper;
        }

        public Origin(
                Way way,
                @Nullable Long need,
                @Nullable String match,
                List<Link> links,
                String unsdcf,
                @Nullable Long lead,
                Stated stated) {
            this(way, need, match, links, unsdcf, lead, stated, "");
        }
    }

    /** The State that is helped. */
    public long recipient() {
        return parts.stream()
                .filter(part -> part.role() == PartRole.RECIPIENT)
                .map(Part::party)
                .findFirst()
                .orElseThrow(() -> new Refused("project.no-recipient"));
    }

    public List<Long> on(Side side) {
        return parts.stream()
                .filter(part -> part.role().side() == side)
                .map(Part::party)
                .distinct()
                .toList();
    }

    void check(LocalDate today) {
        checkParts();
        if (words.title().isEmpty()) {
            throw new Refused("project.no-title");
        }
        if (isLonger(words.title(), LONGEST_LINE)
                || words.all().anyMatch(text -> isLonger(text, LONGEST))
                || origin.helper().length() > LONGEST
                || Stream.concat(
                                milestones.stream().map(Milestone::text),
                                Stream.concat(
                                        origin.stated().identifiers().stream(),
                                        Stream.of(origin.unsdcf(), size.currency())))
                        .anyMatch(line -> line.length() > LONGEST_LINE)) {
            throw new Refused("need.too-long", LONGEST_LINE, LONGEST);
        }
        if (Stream.of(what.themes(), what.functions(), what.groups()).anyMatch(terms -> terms.size() > MOST_TERMS)) {
            throw new Refused("offer.too-many", MOST_TERMS);
        }
        checkDays(today);
        checkSize();
        checkReport();
        origin.stated().check(today);
    }

    private void checkParts() {
        if (parts.size() > MOST_PARTS || milestones.size() > MOST_MILESTONES) {
            throw new Refused("project.too-many", MOST_PARTS, MOST_MILESTONES);
        }
        if (on(Side.RECIPIENT).size() != 1) {
            throw new Refused("project.no-recipient");
        }
        List<Long> providers = on(Side.PROVIDER);
        if ((providers.isEmpty() && origin.helper().isEmpty()) || providers.contains(recipient())) {
            throw new Refused("project.no-provider");
        }
        if (origin.lead() != null && !providers.contains(origin.lead())) {
            throw new Refused("project.lead-outside");
        }
    }

    private void checkDays(LocalDate today) {
        Stream.concat(
                        Stream.of(when.plannedFrom(), when.plannedTo(), when.from(), when.to()),
                        milestones.stream().flatMap(each -> Stream.of(each.due(), each.done())))
                .forEach(PlausibleDay::check);
        if (isAfter(when.plannedFrom(), when.plannedTo()) || isAfter(when.from(), when.to())) {
            throw new Refused("need.window-backwards");
        }
        boolean isAhead = isAfter(when.from(), today)
                || isAfter(when.to(), today)
                || milestones.stream().anyMatch(each -> isAfter(each.done(), today));
        if (isAhead) {
            throw new Refused("project.not-yet");
        }
    }

    private void checkSize() {
        Integer days = size.days();
        Integer marker = size.marker();
        if ((days != null && (days < 0 || days > MOST_DAYS))
                || (marker != null && (marker < 0 || marker > HIGHEST_MARKER))
                || !size.currency().matches("|[A-Z]{3}")) {
            throw new Refused("project.size-wrong");
        }
    }

    private void checkReport() {
        boolean isTarget =
                what.targets().size() <= MOST_TARGETS && what.targets().stream().allMatch(each -> each.matches(TARGET));
        boolean isAim = what.aims().values().stream().allMatch(aim -> aim >= 0 && aim <= Policy.PRINCIPAL);
        if (!isTarget || !isAim) {
            throw new Refused("project.target-wrong", MOST_TARGETS);
        }
        boolean areDocuments = documents.size() <= MOST_DOCUMENTS
                && documents.stream()
                        .allMatch(each -> !each.title().isBlank()
                                && each.title().length() <= LONGEST_LINE
                                && each.address().length() <= LONGEST_LINK
                                && each.address().matches("https?://[^\\s<>\"]+"));
        if (!areDocuments) {
            throw new Refused("project.document-wrong", MOST_DOCUMENTS);
        }
    }

    private static boolean isAfter(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isAfter(other);
    }

    private static boolean isLonger(LocalizedText text, int most) {
        return text.texts().values().stream().anyMatch(each -> each.length() > most);
    }

    /** The same as it is written when it really begins or ends on a day, where nobody gave one. */
    Project on(ProjectState state, LocalDate today) {
        LocalDate from = state == ProjectState.ACTIVE && when.from() == null ? today : when.from();
        LocalDate to = state == ProjectState.COMPLETED && when.to() == null ? today : when.to();
        var days = new When(when.plannedFrom(), when.plannedTo(), from, to);
        return new Project(words, what, days, size, parts, milestones, documents, origin);
    }

    /** The same with other things stated by the provider. */
    Project stating(Stated stated) {
        var other = new Origin(
                origin.way(),
                origin.need(),
                origin.match(),
                origin.links(),
                origin.unsdcf(),
                origin.lead(),
                stated,
                origin.helper());
        return from(other);
    }

    /** The same in other words. */
    Project saying(Words other) {
        return new Project(other, what, when, size, parts, milestones, documents, origin);
    }

    /** The same with another origin. */
    Project from(Origin other) {
        return new Project(words, what, when, size, parts, milestones, documents, other);
    }

    boolean isImported() {
        return origin.way() == Way.IMPORTED;
    }

    String searched() {
        return words.all()
                .flatMap(text -> text.texts().values().stream())
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }

    /** The milestones whose day is over and that were not reached. */
    public List<Milestone> late(LocalDate today) {
        List<Milestone> late = new ArrayList<>(milestones);
        late.removeIf(each -> each.done() != null || !isAfter(today, each.due()));
        return late;
    }
}
