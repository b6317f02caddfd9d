package org.suivi.demonstration;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.Need;
import org.suivi.cooperation.NeedsFromWork;
import org.suivi.database.SystemScope;
import org.suivi.identity.NationalSystem;
import org.suivi.recommendations.BulkChange;
import org.suivi.recommendations.Facet;
import org.suivi.recommendations.Kind;
import org.suivi.recommendations.RecommendationFilter;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.taxonomies.Taxonomies;
import org.suivi.taxonomies.Term;

/** What Exampleland could ask for because of its recommendations, as the program fills it in. */
@Component
class FilledNeeds {

    private static final Map<Facet, Set<String>> ASKED = Map.of(Facet.KIND, Set.of(Kind.RECOMMENDATION.code()));

    static final LocalizedText PROBLEM = FollowUpStory.words(
            "The ministry has two lawyers for this, and no experience of how others solved it.",
            "Le ministère n’a que deux juristes pour cela et ne sait pas comment d’autres ont procédé.",
            "ليس لدى الوزارة سوى قانونيَّين اثنين لهذا الغرض ولا خبرة لها بكيفية حل الآخرين له.");

    private final NeedsFromWork work;
    private final BulkChange bulk;
    private final Taxonomies taxonomies;

    FilledNeeds(NeedsFromWork work, BulkChange bulk, Taxonomies taxonomies) {
        this.work = work;
        this.bulk = bulk;
        this.taxonomies = taxonomies;
    }

    /** On the oldest recommendations, some of them left out. */
    List<Need> of(NationalSystem exampleland, int leftOut, int most) {
        Actor suivi = Actor.suivi(exampleland.id());
        var filter = new RecommendationFilter(
                "train* OR law OR torture OR data", ASKED, RecommendationFilter.Sort.OLDEST, 1, 25);
        return SystemScope.in(
                exampleland.id(),
                () -> bulk.chosen(suivi, Language.EN, List.of(), filter).stream()
                        .skip(leftOut)
                        .limit(most)
                        .map(id -> work.onRecommendation(suivi, Cast.SYSTEM, id))
                        .toList());
    }

    /** With what only people could add. */
    Need whole(Need filled) {
        Integer function = filled.what().function();
        return new Need(
                new Need.Words(
                        filled.words().title(),
                        PROBLEM,
                        filled.words().change(),
                        filled.words().efforts(),
                        filled.words().elsewhere()),
                new Need.What(
                        filled.what().themes().isEmpty()
                                ? terms("un-themes-4", 1)
                                : filled.what().themes(),
                        filled.what().groups(),
                        function == null ? terms("functions", 1).get(0) : function,
                        filled.what().modalities().isEmpty()
                                ? terms("modalities", 2)
                                : filled.what().modalities()),
                new Need.Whom(LocalizedText.EMPTY, terms("number-bands", 1).get(0)),
                filled.when(),
                filled.terms(),
                filled.consent(),
                filled.origin());
    }

    List<Integer> terms(String taxonomy, int most) {
        return taxonomies.vocabulary().termsOf(taxonomy).stream()
                .limit(most)
                .map(Term::id)
                .map(Objects::requireNonNull)
                .toList();
    }
}
