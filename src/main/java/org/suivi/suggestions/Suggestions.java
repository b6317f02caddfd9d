package org.suivi.suggestions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.recommendations.Brief;
import org.suivi.recommendations.Facet;
import org.suivi.recommendations.RecommendationBriefs;
import org.suivi.recommendations.RecommendationPage;
import org.suivi.recommendations.RecommendationPages;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.taxonomies.Term;

/** The front door to suggested tags: of one recommendation, or of the many that have none of a kind yet. */
@Service
@Transactional(readOnly = true)
public class Suggestions {

    private static final int MOST_PER_KIND = 5;
    private static final int MOST_PER_ROW = 3;
    private static final double LIKELY = 0.5;

    /** A page of the bulk list looks at this many records, however few of them have suggestions. */
    private static final int LOOKED_AT = 100;

    private final RecommendationPages pages;
    private final RecommendationBriefs briefs;
    private final RecordTexts texts;
    private final Models models;
    private final KnownTerms terms;
    private final ActionCategories actions;

    Suggestions(
            RecommendationPages pages,
            RecommendationBriefs briefs,
            RecordTexts texts,
            Models models,
            KnownTerms terms,
            ActionCategories actions) {
        this.pages = pages;
        this.briefs = briefs;
        this.texts = texts;
        this.models = models;
        this.terms = terms;
        this.actions = actions;
    }

    /** What is suggested for one recommendation; a category of action only while it has none. */
    public record Found(RecommendationPage page, List<SuggestedTag> tags, Optional<ActionVerbs.Action> action) {}

    /** A recommendation without tags of a kind, and the terms that fit best. */
    public record Row(Brief brief, List<SuggestedTag> tags) {}

    public Found of(Actor actor, long id) {
        actor.mustHave(Permission.EDIT_RECORDS);
        RecommendationPage page = pages.withId(actor, id);
        LocalizedText.Shown text = RecordTexts.read(page.official().texts());
        if (text == null) {
            return new Found(page, List.of(), Optional.empty());
        }
        Set<Integer> rejected = texts.rejected(actor.inSystem(), List.of(id)).getOrDefault(id, Set.of());
        List<SuggestedTag> found = new ArrayList<>();
        for (SuggestedKind kind : SuggestedKind.values()) {
            Set<String> present = present(page, kind);
            suggested(actor, kind, text, rejected).stream()
                    .filter(tag -> !present.contains(tag.term().code()))
                    .limit(MOST_PER_KIND)
                    .forEach(found::add);
        }
        return new Found(page, found, action(actor, page, text));
    }

    private Optional<ActionVerbs.Action> action(Actor actor, RecommendationPage page, LocalizedText.Shown text) {
        return page.kept().action().category() != null
                ? Optional.empty()
                : actions.suggest(text)
                        .filter(action -> !texts.isRejected(
                                actor.inSystem(), page.official().id(), Integer.parseInt(action.category())));
    }

    /** A page of the recommendations without a tag of the kind: those for which something at least this probable is suggested. */
    public Page<Row> untagged(Actor actor, SuggestedKind kind, double from, int number) {
        actor.mustHave(Permission.EDIT_RECORDS);
        List<Long> ids = texts.untagged(actor, kind, (number - 1) * LOOKED_AT, LOOKED_AT);
        Map<Long, Set<Integer>> rejected = texts.rejected(actor.inSystem(), ids);
        List<Row> rows = briefs.of(actor, ids).values().stream()
                .map(brief ->
                        new Row(brief, best(actor, kind, brief, rejected.getOrDefault(brief.id(), Set.of()), from)))
                .filter(row -> !row.tags().isEmpty())
                .toList();
        return new Page<>(rows, texts.countUntagged(actor, kind), number, LOOKED_AT);
    }

    private List<SuggestedTag> best(Actor actor, SuggestedKind kind, Brief brief, Set<Integer> rejected, double from) {
        LocalizedText.Shown text = RecordTexts.read(brief.texts());
        return text == null
                ? List.of()
                : suggested(actor, kind, text, rejected).stream()
                        .filter(tag -> tag.probability() >= from)
                        .limit(MOST_PER_ROW)
                        .toList();
    }

    /**
     * What is at least as likely as not for a text that the actor was shown, the likeliest first, for pages that fill something in from
     * it. It is nobody's word before a person confirms it.
     *
     * @param of the recommendation whose text it is; what was rejected for it is not suggested again
     */
    public List<Term> likely(Actor actor, SuggestedKind kind, LocalizedText texts, @Nullable Long of) {
        LocalizedText.Shown text = RecordTexts.read(texts);
        if (text == null) {
            return List.of();
        }
        Set<Integer> rejected = of == null
                ? Set.of()
                : this.texts.rejected(actor.inSystem(), List.of(of)).getOrDefault(of, Set.of());
        return suggested(actor, kind, text, rejected).stream()
                .filter(tag -> tag.probability() >= LIKELY)
                .map(SuggestedTag::term)
                .toList();
    }

    /** Labels of several cycles may lead to one term of today: the surest of them counts. */
    private List<SuggestedTag> suggested(
            Actor actor, SuggestedKind kind, LocalizedText.Shown text, Set<Integer> rejected) {
        Models.InUse model = models.inUse(actor.inSystem(), kind);
        Map<Integer, SuggestedTag> byTerm = new LinkedHashMap<>();
        for (Suggestion one :
                model.suggesting().suggest(text.text(), text.language().code())) {
            terms.term(kind, one.code())
                    .filter(term -> !rejected.contains(term.id()))
                    .map(term -> tag(kind, term, model, one))
                    .ifPresent(tag -> byTerm.merge(tag.term().id(), tag, Suggestions::both));
        }
        return byTerm.values().stream()
                .sorted(Comparator.comparingDouble(SuggestedTag::probability).reversed())
                .toList();
    }

    private static SuggestedTag tag(SuggestedKind kind, Term term, Models.InUse model, Suggestion one) {
        return new SuggestedTag(kind, term, one.probability(), model.isByKeyword(), one.words());
    }

    private static SuggestedTag both(SuggestedTag one, SuggestedTag other) {
        List<String> words = Stream.concat(one.words().stream(), other.words().stream())
                .distinct()
                .toList();
        double surest = Math.max(one.probability(), other.probability());
        return new SuggestedTag(one.kind(), one.term(), surest, one.isByKeyword(), words);
    }

    private static Set<String> present(RecommendationPage page, SuggestedKind kind) {
        Set<String> present = new HashSet<>();
        for (RecommendationPage.Tag tag : page.tags()) {
            if (tag.facet() == kind.facet()) {
                present.add(tag.code());
            } else if (kind == SuggestedKind.GOALS && tag.facet() == Facet.TARGET) {
                present.add(tag.code().replaceFirst("\\..*", ""));
            }
        }
        return new TreeSet<>(present);
    }
}
