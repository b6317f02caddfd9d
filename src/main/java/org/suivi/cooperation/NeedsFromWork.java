package org.suivi.cooperation;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.Need.Link;
import org.suivi.coordination.Assignment;
import org.suivi.coordination.Assignments;
import org.suivi.coordination.Part;
import org.suivi.identity.Organisations;
import org.suivi.plans.Action;
import org.suivi.plans.Actions;
import org.suivi.recommendations.Facet;
import org.suivi.recommendations.RecommendationPage;
import org.suivi.recommendations.RecommendationPages;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Refused;
import org.suivi.shared.Visibility;
import org.suivi.taxonomies.Closeness;
import org.suivi.taxonomies.Taxonomies;
import org.suivi.taxonomies.Term;
import org.suivi.taxonomies.Vocabulary;

/** Fills a new need from the recommendation or the action that it is asked on, so that little is left to type. */
@Service
@Transactional(readOnly = true)
public class NeedsFromWork {

    private static final int LEAD_MONTHS = 2;
    private static final int USUAL_MONTHS = 12;
    private static final int MOST_CHARACTERS = 900;
    private static final int MOST_TITLE = 160;
    private static final int MOST_LANGUAGES = 2;

    private final RecommendationPages recommendations;
    private final Actions actions;
    private final Organisations organisations;
    private final Assignments assignments;
    private final Taxonomies taxonomies;
    private final Closeness closeness;
    private final Clock clock;

    NeedsFromWork(
            RecommendationPages recommendations,
            Actions actions,
            Organisations organisations,
            Assignments assignments,
            Taxonomies taxonomies,
            Closeness closeness,
            Clock clock) {
        this.recommendations = recommendations;
        this.actions = actions;
        this.organisations = organisations;
        this.assignments = assignments;
        this.taxonomies = taxonomies;
        this.closeness = closeness;
        this.clock = clock;
    }

    /** What a need starts with on a recommendation of the actor's system. */
    public Need onRecommendation(Actor actor, String system, long id) {
        RecommendationPage page = recommendations.withId(actor, id);
        LocalizedText lead = assignments.of(actor, id).stream()
                .filter(each -> each.isPresent() && each.part() == Part.LEAD)
                .findFirst()
                .map(Assignment::organisationName)
                .orElse(LocalizedText.EMPTY);
        Link link = link(system, page, !lead.isEmpty());
        return filled(page, new Work(link, page.official().texts(), null, lead, null));
    }

    /** What a need starts with on an action: its own words and dates, and the tags of the first recommendation it serves. */
    public Need onAction(Actor actor, String system, long id) {
        Action action = actions.one(actor, id);
        List<RecommendationPage> served = action.draft().serves().recommendations().stream()
                .limit(1)
                .map(each -> recommendations.withId(actor, each))
                .toList();
        var link = new Link(system, "action", id, "", action.title(), action.lead() != null);
        String said = action.draft().notes().assistance();
        String reason = action.reason();
        String why = said != null ? said : reason != null ? reason : "";
        var work = new Work(
                link,
                action.title(),
                action.draft().dates().ends(),
                institution(actor, action.lead()),
                why.isBlank() ? null : why);
        return served.isEmpty() ? plain(work) : filled(served.get(0), work);
    }

    /**
     * What is known of the work that the need is asked on.
     *
     * @param blocked why it does not go on, in the words of whoever said so
     */
    private record Work(
            Link link,
            LocalizedText task,
            @Nullable LocalDate ends,
            LocalizedText institution,
            @Nullable String blocked) {}

    private static Link link(String system, RecommendationPage page, boolean hasMinistry) {
        if (page.kept().visibility() == Visibility.RESTRICTED) {
            throw new Refused("need.record-restricted");
        }
        return new Link(
                system,
                "recommendation",
                page.official().id(),
                page.official().address(),
                page.official().texts(),
                hasMinistry);
    }

    private Need plain(Work work) {
        return need(work, List.of(work.link()), new Tags(List.of(), List.of()), work.task(), work.task());
    }

    private Need filled(RecommendationPage page, Work work) {
        List<Link> links = new ArrayList<>(List.of(work.link()));
        if (work.link().kind().equals("action") && page.kept().visibility() != Visibility.RESTRICTED) {
            links.add(link(work.link().system(), page, false));
        }
        Vocabulary vocabulary = taxonomies.vocabulary();
        List<Integer> themes = newest(page, Facet.THEME, vocabulary);
        var tags =
                new Tags(themes.stream().limit(Need.MOST_THEMES - 1L).toList(), newest(page, Facet.PERSON, vocabulary));
        return need(work, links, tags, page.official().texts(), work.task());
    }

    private record Tags(List<Integer> themes, List<Integer> groups) {}

    private static List<Integer> newest(RecommendationPage page, Facet facet, Vocabulary vocabulary) {
        return page.tags().stream()
                .filter(tag -> tag.facet() == facet)
                .flatMap(tag -> vocabulary.newest(tag.term()).stream())
                .map(Term::id)
                .distinct()
                .toList();
    }

    private Need need(Work work, List<Link> links, Tags tags, LocalizedText problem, LocalizedText change) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate from = today.plusMonths(LEAD_MONTHS);
        LocalDate ends = work.ends();
        boolean isInTime = ends != null && ends.isAfter(from);
        Integer function = function(problem, change).orElse(null);
        return new Need(
                new Need.Words(
                        shortened(change, MOST_TITLE),
                        blocked(work, shortened(problem, MOST_CHARACTERS)),
                        shortened(change, MOST_CHARACTERS),
                        LocalizedText.EMPTY,
                        LocalizedText.EMPTY),
                new Need.What(tags.themes(), tags.groups(), function, usualForms(function)),
                new Need.Whom(work.institution(), null),
                new Need.When(from, isInTime ? ends : from.plusMonths(USUAL_MONTHS), isInTime ? ends : null),
                new Need.Terms(languages(problem), Need.Funding.NONE_NEEDED, null, Need.Peers.NONE, List.of()),
                new Need.Consent(true, false, false),
                new Need.Origin(links, ""));
    }

    /** Why the work does not go on stands before what was recommended. */
    private static LocalizedText blocked(Work work, LocalizedText problem) {
        String why = work.blocked();
        if (why == null) {
            return problem;
        }
        LocalizedText.Shown shown = problem.in(Language.EN);
        return problem.with(shown == null ? Language.EN : shown.language(), why);
    }

    private static LocalizedText shortened(LocalizedText text, int most) {
        var shorter = LocalizedText.EMPTY;
        for (var each : text.texts().entrySet()) {
            String words = each.getValue();
            int end = words.length() <= most ? words.length() : Math.max(words.lastIndexOf(' ', most), most / 2);
            shorter = shorter.with(each.getKey(), end == words.length() ? words : words.substring(0, end) + "…");
        }
        return shorter;
    }

    /** Two of the languages that the record itself is kept in, English and French first; they are corrected with a click. */
    private static List<Language> languages(LocalizedText problem) {
        List<Language> languages = new ArrayList<>(problem.texts().keySet());
        languages.sort(Comparator.comparing((Language each) -> each != Language.EN && each != Language.FR));
        return languages.isEmpty()
                ? List.of(Language.EN)
                : languages.stream().limit(MOST_LANGUAGES).toList();
    }

    /** The kind of change whose words stand most often in the text; its words are the other spellings of the vocabulary. */
    public Optional<Integer> function(LocalizedText... texts) {
        String all = " "
                + List.of(texts).stream()
                        .flatMap(text -> text.texts().values().stream())
                        .map(NeedsFromWork::folded)
                        .collect(Collectors.joining(" "))
                + " ";
        return taxonomies.vocabulary().termsOf("functions").stream()
                .filter(term -> hits(term, all) > 0)
                .max(Comparator.comparingInt((Term term) -> hits(term, all))
                        .thenComparing(Term::id, Comparator.reverseOrder()))
                .map(Term::id);
    }

    /** Long words tell more than short ones. */
    private static int hits(Term term, String text) {
        return term.wording().aliases().stream()
                .map(NeedsFromWork::folded)
                .filter(word -> stands(word, text))
                .mapToInt(String::length)
                .sum();
    }

    private static boolean stands(String word, String text) {
        boolean isWritten =
                word.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        return isWritten
                ? text.contains(word)
                : Pattern.compile("(?U)(?<!\\w)" + Pattern.quote(word))
                        .matcher(text)
                        .find();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'');
    }

    /** What usually helps for this kind of change. */
    private List<Integer> usualForms(@Nullable Integer function) {
        if (function == null) {
            return List.of();
        }
        List<Integer> forms = taxonomies.vocabulary().termsOf("modalities").stream()
                .map(Term::id)
                .toList();
        return closeness.serving(function, forms);
    }

    private LocalizedText institution(Actor actor, @Nullable Long organisation) {
        return organisation == null
                ? LocalizedText.EMPTY
                : organisations.get(actor.inSystem(), organisation).name();
    }
}
