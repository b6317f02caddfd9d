package org.suivi.iati;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suivi.assistance.DocumentKind;
import org.suivi.assistance.PartRole;
import org.suivi.assistance.Policy;
import org.suivi.assistance.Project;
import org.suivi.assistance.Project.Origin;
import org.suivi.assistance.Project.Part;
import org.suivi.assistance.Project.Way;
import org.suivi.assistance.Stated;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.taxonomies.Taxonomies;
import org.suivi.taxonomies.Term;

/** What a reported activity says, as a project that nobody here has confirmed. */
@Component
class ImportedProject {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST = 4_000;
    private static final int MOST_TERMS = 5;
    private static final int MOST_IDENTIFIERS = 20;

    private final Taxonomies taxonomies;
    private final Parties parties;
    private final Clock clock;

    ImportedProject(Taxonomies taxonomies, Parties parties, Clock clock) {
        this.taxonomies = taxonomies;
        this.parties = parties;
        this.clock = clock;
    }

    Project of(Activity activity, long recipient, long provider) {
        return new Project(
                new Project.Words(
                        cut(activity.title(), LONGEST_TITLE),
                        text(activity, "1"),
                        text(activity, "2"),
                        text(activity, "3"),
                        LocalizedText.EMPTY),
                new Project.What(
                        themes(activity),
                        terms(activity, "functions/"),
                        terms(activity, "modalities/"),
                        terms(activity, "un-persons/"),
                        targets(activity),
                        aims(activity)),
                when(activity),
                new Project.Size(null, null, "", activity.marks().rights()),
                List.of(new Part(recipient, PartRole.RECIPIENT), new Part(provider, PartRole.PROVIDER)),
                List.of(),
                documents(activity),
                new Origin(
                        Way.IMPORTED,
                        null,
                        null,
                        List.of(),
                        activity.marks().outcome(),
                        parties.withId(provider).isState() ? null : provider,
                        stated(activity)));
    }

    /** What the report gives, and no more. */
    private Stated stated(Activity activity) {
        Activity.Stated said = activity.stated();
        return new Stated(
                List.of(activity.identifier()),
                others(activity, ActivityReader.PARENT),
                others(activity, ActivityReader.CHILD),
                new Stated.Codes(said.collaboration(), said.aid(), said.flow(), said.finance(), said.tied()).kept(),
                money(activity));
    }

    private static List<String> others(Activity activity, String type) {
        return activity.others().stream()
                .filter(other -> other.type().equals(type) && !other.ref().isBlank())
                .map(Activity.Other::ref)
                .filter(ref -> ref.length() <= LONGEST_TITLE)
                .limit(MOST_IDENTIFIERS)
                .toList();
    }

    /**
     * Amounts with their value and currency; what cannot be right is left out, as the rules that it breaks were shown. Some payments of
     * hundreds would say something else than the report, so each kind is there whole, as long as there is room, or not at all.
     */
    private List<Stated.Money> money(Activity activity) {
        Map<Stated.Money.Kind, List<Stated.Money>> byKind = new EnumMap<>(Stated.Money.Kind.class);
        for (Activity.Amount amount : activity.amounts()) {
            money(amount)
                    .ifPresent(each -> byKind.computeIfAbsent(each.kind(), unused -> new ArrayList<>())
                            .add(each));
        }
        List<Stated.Money> money = new ArrayList<>();
        for (List<Stated.Money> kind : byKind.values()) {
            if (money.size() + kind.size() <= Stated.MOST_AMOUNTS) {
                money.addAll(kind);
            }
        }
        return money;
    }

    private Optional<Stated.Money> money(Activity.Amount amount) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return Optional.ofNullable(amount.value())
                .flatMap(value -> Codes.kind(amount)
                        .map(kind -> new Stated.Money(kind, amount.from(), amount.to(), value, amount.currency())))
                .filter(each -> each.isRight(today));
    }

    private static List<String> targets(Activity activity) {
        return Stream.concat(
                        activity.marks().goals().stream(),
                        activity.tags().stream()
                                .filter(tag -> tag.vocabulary().matches("[23]"))
                                .map(Activity.Tag::code))
                .filter(code -> code.matches("\\d{1,2}(\\.[0-9a-z]{1,2})?"))
                .distinct()
                .limit(MOST_IDENTIFIERS)
                .toList();
    }

    private static Map<Policy, Integer> aims(Activity activity) {
        Map<Policy, Integer> aims = new EnumMap<>(Policy.class);
        for (Activity.Marker marker : activity.more().markers()) {
            Arrays.stream(Policy.values())
                    .filter(policy -> marker.vocabulary().equals("1")
                            && Codes.policy(policy).equals(marker.code())
                            && marker.significance().matches("[012]"))
                    .forEach(policy -> aims.put(policy, Integer.valueOf(marker.significance())));
        }
        return aims;
    }

    private static List<Project.Document> documents(Activity activity) {
        List<Project.Document> documents = new ArrayList<>();
        for (Activity.Document document : activity.more().documents()) {
            Optional<DocumentKind> kind = Arrays.stream(DocumentKind.values())
                    .filter(each -> document.categories().contains(Codes.category(each)))
                    .findFirst();
            boolean isAddress = document.address().matches("https?://[^\\s<>\"]{1,480}");
            if (kind.isPresent() && isAddress && documents.size() < Project.MOST_DOCUMENTS) {
                cut(document.title(), LONGEST_TITLE).texts().entrySet().stream()
                        .filter(title -> !title.getValue().isBlank())
                        .findFirst()
                        .ifPresent(title -> documents.add(new Project.Document(
                                kind.get(), title.getValue(), document.address(), title.getKey())));
            }
        }
        return documents;
    }

    /** The party that takes part in it, by its channel, its identifier, its name or its letters ("UN Women"); null where none is known. */
    static @Nullable Party provider(Activity activity, Iterable<Party> parties) {
        for (Activity.Taking taking : activity.taking()) {
            for (Party party : parties) {
                boolean isByCode = !Codes.channel(party).isEmpty()
                        && (taking.channel().equals(Codes.channel(party))
                                || taking.ref().equals(Codes.organisation(party)));
                boolean isByName = taking.name().texts().values().stream()
                        .anyMatch(name -> party.name().texts().containsValue(name)
                                || party.draft()
                                        .code()
                                        .equals(name.toLowerCase(Locale.ROOT).replace(' ', '-')));
                if (!taking.role().equals("2") && (isByCode || isByName)) {
                    return party;
                }
            }
        }
        return null;
    }

    private static LocalizedText text(Activity activity, String type) {
        return activity.descriptions().stream()
                .filter(each -> each.type().equals(type))
                .findFirst()
                .map(each -> cut(each.text(), LONGEST))
                .orElse(LocalizedText.EMPTY);
    }

    private static LocalizedText cut(LocalizedText text, int most) {
        Map<Language, String> cut = new HashMap<>();
        text.texts()
                .forEach((language, words) -> cut.put(language, words.substring(0, Math.min(most, words.length()))));
        return new LocalizedText(cut);
    }

    private Project.When when(Activity activity) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate from = past(activity.dates().get(2), today);
        LocalDate to = past(activity.dates().get(4), today);
        LocalDate plannedFrom = activity.dates().get(1);
        LocalDate plannedTo = activity.dates().get(3);
        return new Project.When(
                plannedFrom, isBefore(plannedTo, plannedFrom) ? null : plannedTo, from, isBefore(to, from) ? null : to);
    }

    private static @Nullable LocalDate past(@Nullable LocalDate day, LocalDate today) {
        return day == null || day.isAfter(today) ? null : day;
    }

    private static boolean isBefore(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isBefore(other);
    }

    private List<Integer> themes(Activity activity) {
        Set<Integer> found = new LinkedHashSet<>();
        activity.sectors().stream()
                .filter(sector -> sector.vocabulary().equals("99"))
                .forEach(sector -> taxonomies.vocabulary().termsOf("un-themes-4").stream()
                        .filter(term -> term.code().equals(sector.code()))
                        .map(Term::id)
                        .forEach(found::add));
        return found.stream().limit(MOST_TERMS).toList();
    }

    private List<Integer> terms(Activity activity, String path) {
        Set<Integer> found = new LinkedHashSet<>();
        activity.tags().stream()
                .filter(tag -> tag.code().startsWith(path))
                .forEach(tag -> taxonomies.vocabulary().termsOf(path.replace("/", "")).stream()
                        .filter(term -> term.path().equals(tag.code()))
                        .map(Term::id)
                        .forEach(found::add));
        return found.stream().limit(MOST_TERMS).toList();
    }
}
