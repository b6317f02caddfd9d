package org.suivi.cooperation;

import org.springframework.stereotype.Component;
import org.suivi.cooperation.Link.Cited;
import org.suivi.cooperation.Link.Relation;
import org.suivi.plans.Action;
import org.suivi.plans.Delivery;
import org.suivi.recommendations.Brief;
import org.suivi.recommendations.Labels;
import org.suivi.recommendations.RecommendationPage;
import org.suivi.shared.LocalizedText;

/** Links to what a State works on, with all that those read who do not see its national system. */
@Component
class LinksToWork {

    private final Labels labels;

    LinksToWork(Labels labels) {
        this.labels = labels;
    }

    Link to(String system, RecommendationPage page, boolean hasMinistry) {
        var official = page.official();
        var brief = new Brief(
                official.id(),
                official.address(),
                official.number(),
                page.source().mechanism(),
                page.source().year(),
                official.texts(),
                LocalizedText.EMPTY);
        return new Link(
                system,
                "recommendation",
                official.id(),
                official.address(),
                official.texts(),
                hasMinistry,
                Relation.ADDRESSES,
                new Cited(LocalizedText.inEach(language -> brief.heading(labels, language)), official.unofficial()));
    }

    Link to(String system, Action action) {
        boolean isBlocked = action.delivery() == Delivery.ON_HOLD;
        return new Link(
                system,
                "action",
                action.id(),
                "",
                action.title(),
                action.lead() != null,
                isBlocked ? Relation.BLOCKED_BY : Relation.ADDRESSES);
    }
}
