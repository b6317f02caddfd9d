package org.suivi.coordination.web;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.suivi.coordination.ProgressUpdate;
import org.suivi.coordination.ToldOn;
import org.suivi.identity.OrganisationTree;
import org.suivi.identity.Organisations;
import org.suivi.recommendations.Labels;
import org.suivi.recommendations.RecommendationBriefs;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;

/** Looks up what a page mentions by key, in two statements for the whole page. */
@Component
class Mentions {

    private final RecommendationBriefs briefs;
    private final Organisations organisations;
    private final Labels labels;

    Mentions(RecommendationBriefs briefs, Organisations organisations, Labels labels) {
        this.briefs = briefs;
        this.organisations = organisations;
        this.labels = labels;
    }

    Mentioned of(Actor actor, Language language, Collection<Long> recommendations) {
        return new Mentioned(
                briefs.of(actor, recommendations),
                tree(actor, language).organisations(),
                labels.inSystem(actor.inSystem()),
                language);
    }

    Mentioned of(Actor actor, Language language, long recommendation) {
        return of(actor, language, List.of(recommendation));
    }

    Mentioned of(Actor actor, Language language, ToldOn on) {
        return of(actor, language, on.recommendation() == null ? List.of() : List.of(on.recommendation()));
    }

    /** The recommendations that updates are told on by themselves. */
    static List<Long> toldOn(Collection<ProgressUpdate> updates) {
        return recommendations(updates.stream().map(ProgressUpdate::on).toList());
    }

    static List<Long> recommendations(Collection<ToldOn> things) {
        return things.stream()
                .flatMap(on -> Stream.ofNullable(on.recommendation()))
                .distinct()
                .toList();
    }

    OrganisationTree tree(Actor actor, Language language) {
        return OrganisationTree.of(organisations.all(actor.inSystem()), language);
    }
}
