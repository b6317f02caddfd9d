package org.suivi.practices;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.Need;
import org.suivi.cooperation.NeedsFromWork;
import org.suivi.recommendations.RecommendationPages;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** Fills a new practice from the recommendation or the action on which something worked. */
@Service
@Transactional(readOnly = true)
public class PracticesFromWork {

    private final NeedsFromWork work;
    private final RecommendationPages recommendations;

    PracticesFromWork(NeedsFromWork work, RecommendationPages recommendations) {
        this.work = work;
        this.recommendations = recommendations;
    }

    /** What a practice starts with on a recommendation of the actor's system. */
    public Practice onRecommendation(Actor actor, String system, long id, Language language) {
        String mechanism = recommendations.withId(actor, id).source().mechanism();
        return filled(work.onRecommendation(actor, system, id), system, List.of(mechanism), language);
    }

    /** What a practice starts with on an action: its title is what was done. */
    public Practice onAction(Actor actor, String system, long id, Language language) {
        return filled(work.onAction(actor, system, id), system, List.of(), language);
    }

    private static Practice filled(Need need, String system, List<String> instruments, Language language) {
        Practice empty = Practice.empty(language);
        Integer function = need.what().function();
        boolean isAction =
                need.origin().links().stream().anyMatch(link -> link.kind().equals("action"));
        return new Practice(
                new Practice.Words(
                        isAction ? need.words().title() : LocalizedText.EMPTY,
                        LocalizedText.EMPTY,
                        LocalizedText.EMPTY,
                        LocalizedText.EMPTY),
                new Practice.What(
                        need.what().themes(),
                        function == null ? List.of() : List.of(function),
                        List.of(system),
                        instruments,
                        List.of()),
                empty.proof(),
                empty.story(),
                new Practice.Terms(
                        language, null, null, false, false, null, need.origin().links()));
    }
}
