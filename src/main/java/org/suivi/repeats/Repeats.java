package org.suivi.repeats;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.suivi.recommendations.Brief;
import org.suivi.recommendations.RecommendationBriefs;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotFound;

/** The front door to "asked before": for one recommendation the others of its system that ask the same. */
@Service
public class Repeats {

    /** A page does not wait longer than this for a finder that is still being made. */
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    private static final int MOST_SHOWN = 40;

    private final RepeatFinders finders;
    private final RecommendationBriefs briefs;

    Repeats(RepeatFinders finders, RecommendationBriefs briefs) {
        this.finders = finders;
        this.briefs = briefs;
    }

    /**
     * What was found for one recommendation.
     *
     * @param isReady false while the texts of the system are still being compared for the first time
     */
    public record Found(Brief asked, boolean isReady, List<Like> likes) {}

    /** Another recommendation that seems to ask the same: how sure that is, and its text with the shared words marked. */
    public record Like(Brief brief, double score, LocalizedText.Shown text, List<Marked.Piece> pieces) {}

    /** The recommendations that seem to ask the same as this one, of those that the actor may see; surest first. */
    public Found of(Actor actor, long id) {
        Brief asked = briefs.of(actor, List.of(id)).values().stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
        return finders.within(actor.inSystem(), PATIENCE)
                .map(finder -> new Found(asked, true, likes(actor, finder.repeatsOf(id, Integer.MAX_VALUE))))
                .orElseGet(() -> new Found(asked, false, List.of()));
    }

    private List<Like> likes(Actor actor, List<Repeat> repeats) {
        Map<Long, Brief> visible =
                briefs.of(actor, repeats.stream().map(Repeat::id).toList());
        List<Like> likes = new ArrayList<>();
        for (Repeat repeat : repeats) {
            Brief brief = visible.get(repeat.id());
            LocalizedText.Shown text = brief == null ? null : SystemTexts.compared(brief.texts());
            if (brief != null && text != null && likes.size() < MOST_SHOWN) {
                likes.add(new Like(brief, repeat.score(), text, Marked.pieces(text.text(), repeat.sharedWords())));
            }
        }
        return likes;
    }
}
