package org.suivi.cooperation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.identity.Organisations;
import org.suivi.plans.Action;
import org.suivi.plans.Actions;
import org.suivi.recommendations.Clusters;
import org.suivi.recommendations.Facet;
import org.suivi.recommendations.RecommendationPage;
import org.suivi.recommendations.RecommendationPage.InCluster;
import org.suivi.recommendations.RecommendationPages;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotFound;
import org.suivi.shared.Refused;
import org.suivi.shared.Visibility;
import org.suivi.taxonomies.Taxonomies;
import org.suivi.taxonomies.Term;

/** Fills a new need from the recommendation, the action or the cluster that it is asked on, so that little is left to type. */
@Service
@Transactional(readOnly = true)
public class NeedsFromWork {

    private static final int LEAD_MONTHS = 2;
    private static final int USUAL_MONTHS = 12;
    private static final int MOST_CHARACTERS = 900;
    private static final int MOST_TITLE = 160;
    private static final int MOST_LANGUAGES = 2;
    private static final int MOST_SERVED = 30;

    private final RecommendationPages recommendations;
    private final Clusters clusters;
    private final Actions actions;
    private final Organisations organisations;
    private final ToldOfWork told;
    private final Taxonomies taxonomies;
    private final SubjectOfWork subject;
    private final LinksToWork toWork;
    private final Clock clock;

    NeedsFromWork(
            RecommendationPages recommendations,
            Clusters clusters,
            Actions actions,
            Organisations organisations,
            ToldOfWork told,
            Taxonomies taxonomies,
            SubjectOfWork subject,
            LinksToWork toWork,
            Clock clock) {
        this.recommendations = recommendations;
        this.clusters = clusters;
        this.actions = actions;
        this.organisations = organisations;
        this.told = told;
        this.taxonomies = taxonomies;
        this.subject = subject;
        this.toWork = toWork;
        this.clock = clock;
    }

    /** What a need starts with on a recommendation of the actor's system. */
    public Need onRecommendation(Actor actor, String system, long id) {
        return onRecommendations(actor, system, List.of(id));
    }

    /** The same for all recommendations of a cluster: the first tells what it is about. */
    public Need onCluster(Actor actor, String system, long cluster) {
        return onRecommendations(actor, system, clusters.members(actor, cluster));
    }

    private Need onRecommendations(Actor actor, String system, List<Long> ids) {
        List<RecommendationPage> pages = served(actor, ids);
        RecommendationPage first = pages.stream()
                .findFirst()
                .orElseThrow(() -> ids.isEmpty() ? new NotFound("problem.not-found") : restricted());
        ToldOfWork.Known known = told.of(actor, first, null);
        List<Link> links = new ArrayList<>();
        pages.forEach(page -> links.add(
                toWork.to(system, page, links.isEmpty() && !known.lead().isEmpty())));
        return filled(actor, new Work(links, first, first.official().texts(), null, known, known.blocked()));
    }

    /** What a need starts with on an action: its own words, dates and money, and the tags of the first recommendation it serves. */
    public Need onAction(Actor actor, String system, long id) {
        Action action = actions.one(actor, id);
        List<RecommendationPage> served = served(actor, action.draft().serves().recommendations());
        RecommendationPage first = served.isEmpty() ? null : served.get(0);
        List<Link> links = new ArrayList<>(List.of(toWork.to(system, action)));
        served.forEach(page -> links.add(toWork.to(system, page, false)));
        ToldOfWork.Known known = told.of(actor, first, action);
        String why = Stream.of(action.draft().notes().assistance(), action.reason())
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse(null);
        LocalizedText.Shown title = action.title().in(Language.EN);
        LocalizedText blocked = why == null
                ? LocalizedText.EMPTY
                : LocalizedText.of(title == null ? Language.EN : title.language(), why);
        return filled(actor, new Work(links, first, action.title(), action, known, blocked));
    }

    /**
     * On what a need or a challenge can begin; nothing is filled in yet.
     *
     * @param themes keys of the terms of its themes
     * @param clusters of several recommendations, all of which one need may serve
     */
    public record Ground(Link link, List<Integer> themes, List<InCluster> clusters) {}

    public Ground ground(Actor actor, String system, String kind, long id) {
        if (kind.equals("action")) {
            return new Ground(toWork.to(system, actions.one(actor, id)), List.of(), List.of());
        }
        RecommendationPage page = recommendations.withId(actor, id);
        if (page.kept().visibility() == Visibility.RESTRICTED) {
            throw restricted();
        }
        List<InCluster> clusters = page.connections().clusters().stream()
                .filter(cluster -> cluster.size() > 1)
                .toList();
        return new Ground(toWork.to(system, page, false), subject.tags(page, Facet.THEME), clusters);
    }

    /** A link to a recommendation held up, which is no secret of the State and its institutions, for those who do not speak for it. */
    public Link openLink(Actor actor, String system, long id) {
        RecommendationPage page = recommendations.withId(actor, id);
        if (page.kept().visibility() != Visibility.PUBLIC) {
            throw restricted();
        }
        return toWork.to(system, page, false).as(Link.Relation.BLOCKED_BY);
    }

    /**
     * What is known of the work that the need is asked on.
     *
     * @param links what it serves, the record it is asked on first
     * @param page the first recommendation
     * @param blocked why it does not go on, in the words of whoever said so
     */
    private record Work(
            List<Link> links,
            @Nullable RecommendationPage page,
            LocalizedText task,
            @Nullable Action action,
            ToldOfWork.Known known,
            LocalizedText blocked) {

        LocalizedText asked() {
            return page == null ? task : page.official().texts();
        }

        Funds funds() {
            return Funds.of(action == null ? null : action.draft().budget());
        }

        /** The day by which it should be done: that of the action before that of the recommendation. */
        @Nullable
        LocalDate ends() {
            LocalDate ends = action == null ? null : action.draft().dates().ends();
            return ends == null ? known.due() : ends;
        }
    }

    /** Those whose text may leave the secretariat. */
    private List<RecommendationPage> served(Actor actor, List<Long> ids) {
        return ids.stream()
                .limit(MOST_SERVED)
                .map(id -> recommendations.withId(actor, id))
                .filter(page -> page.kept().visibility() != Visibility.RESTRICTED)
                .toList();
    }

    private static Refused restricted() {
        return new Refused("need.record-restricted");
    }

    private Need filled(Actor actor, Work work) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalizedText asked = work.asked();
        LocalizedText problem = work.blocked().isEmpty() ? asked : work.blocked();
        return new Need(
                new Need.Words(
                        shortened(onOneLine(work.task()), MOST_TITLE),
                        shortened(problem, MOST_CHARACTERS),
                        shortened(work.task(), MOST_CHARACTERS),
                        shortened(work.known().efforts(), MOST_CHARACTERS),
                        LocalizedText.EMPTY),
                subject.of(actor, work.page(), asked, work.task()),
                new Need.Whom(institution(actor, work), null),
                usualWindow(today, work.ends()),
                new Need.Terms(
                        languages(asked), work.funds().funding(), band(work.funds()), Need.Peers.NONE, List.of()),
                new Need.Consent(true, false, false),
                new Need.Origin(work.links(), ""));
    }

    /** Until the work should be done, where that is known and neither over nor far away. */
    static Need.When usualWindow(LocalDate today, @Nullable LocalDate ends) {
        LocalDate from = today.plusMonths(LEAD_MONTHS);
        LocalDate deadline = ends != null && ends.isAfter(from) ? ends : null;
        boolean isNear = deadline != null && !deadline.isAfter(from.plusMonths(Specificity.LONGEST_WINDOW_MONTHS));
        return new Need.When(from, isNear ? deadline : from.plusMonths(USUAL_MONTHS), deadline);
    }

    private @Nullable Integer band(Funds funds) {
        return taxonomies
                .vocabulary()
                .term("cost-bands", funds.band())
                .map(Term::id)
                .orElse(null);
    }

    private static LocalizedText onOneLine(LocalizedText text) {
        return LocalizedText.inEach(language -> {
            String words = text.exactly(language);
            return words == null ? "" : words.strip().replaceAll("\\s+", " ");
        });
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
    private static List<Language> languages(LocalizedText asked) {
        List<Language> languages = new ArrayList<>(asked.texts().keySet());
        languages.sort(Comparator.comparing((Language each) -> each != Language.EN && each != Language.FR));
        return languages.isEmpty()
                ? List.of(Language.EN)
                : languages.stream().limit(MOST_LANGUAGES).toList();
    }

    /** Who leads the work; where nobody does, the institution that asks. */
    private LocalizedText institution(Actor actor, Work work) {
        Long lead = work.action() == null ? null : work.action().lead();
        if (lead == null && !work.known().lead().isEmpty()) {
            return work.known().lead();
        }
        Long institution = lead == null ? actor.organisation() : lead;
        return institution == null
                ? LocalizedText.EMPTY
                : organisations.get(actor.inSystem(), institution).name();
    }
}
