package org.suivi.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.api.v1.HouseHeads.Head;
import org.suivi.api.v1.HouseHeads.HouseClockJson;
import org.suivi.api.v1.HouseHeads.HouseLinkJson;
import org.suivi.api.v1.HouseHeads.KeptJson;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.RunningClock;
import org.suivi.practices.Practice;
import org.suivi.practices.PracticeReviews.Review;
import org.suivi.practices.Practices.Seen;
import org.suivi.practices.Reuses.Reuse;

/**
 * A whole practice of the clearing house, as other programs read it.
 *
 * @param countries where it happened, by the codes of States in small letters
 * @param instruments codes of the mechanisms whose recommendations it answers
 * @param targets goals and targets of sustainable development
 * @param evidence what the result rests on: none, self-reported, administrative or independent
 * @param cost code of a band of costs
 * @param months how long it took
 * @param helps whether its owner helps others to do the same
 * @param successor number of the practice that takes its place
 * @param reuses where it was used elsewhere: what its origin confirmed, and the rest for those whom it concerns
 * @param reviews what peers of other regions say; only for its owner, the desk and those peers
 * @param clock how long the desk has left to look it through; only for its owner and the desk
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PracticeJson(
        @JsonUnwrapped HouseJson listed,
        @JsonUnwrapped KeptJson kept,
        Map<String, String> challenge,
        Map<String, String> action,
        Map<String, String> result,
        StoryJson story,
        List<BlockJson> blocks,
        List<InvolvedJson> involved,
        List<String> countries,
        List<String> instruments,
        List<String> targets,
        @Nullable String evidence,
        List<MeasuredJson> measured,
        List<PaperJson> papers,
        @Nullable String cost,
        @Nullable Integer months,
        boolean helps,
        @Nullable String successor,
        List<HouseLinkJson> links,
        List<ReuseJson> reuses,
        List<ReviewJson> reviews,
        @Nullable HouseClockJson clock) {

    /** What others need to know before they do the same. */
    record StoryJson(
            Map<String, String> enabling,
            Map<String, String> constraints,
            Map<String, String> failed,
            Map<String, String> leftOut,
            Map<String, String> transfer) {

        static StoryJson of(Practice.Story story) {
            return new StoryJson(
                    ByCode.of(story.enabling()),
                    ByCode.of(story.constraints()),
                    ByCode.of(story.failed()),
                    ByCode.of(story.leftOut()),
                    ByCode.of(story.transfer()));
        }
    }

    /** One part of what was done, which others may take by itself. */
    record BlockJson(
            Map<String, String> name,
            Map<String, String> text,
            Map<String, String> enabling,
            Map<String, String> lessons) {

        static BlockJson of(Practice.Block block) {
            return new BlockJson(
                    ByCode.of(block.name()),
                    ByCode.of(block.text()),
                    ByCode.of(block.enabling()),
                    ByCode.of(block.lessons()));
        }
    }

    record InvolvedJson(String who, String role) {}

    /** A figure before and after. */
    record MeasuredJson(String name, String baseline, String value, String date) {}

    record PaperJson(String title, String address) {}

    /**
     * A use of it by somebody else.
     *
     * @param number its identifier for life
     * @param adapted what they changed in it
     * @param state told, confirmed or declined by the origin
     */
    record ReuseJson(
            String number,
            Map<String, String> party,
            Map<String, String> adapted,
            Map<String, String> result,
            String state,
            Instant told) {

        static ReuseJson of(Reuse reuse) {
            return new ReuseJson(
                    reuse.number(),
                    ByCode.of(reuse.name()),
                    ByCode.of(reuse.adapted()),
                    ByCode.of(reuse.result()),
                    reuse.state(),
                    reuse.told());
        }
    }

    /** What a peer says; it holds or does not, or nothing was said yet. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReviewJson(
            Map<String, String> party,
            Instant asked,
            @Nullable Boolean holds,
            String remarks) {

        static ReviewJson of(Review review) {
            return new ReviewJson(ByCode.of(review.name()), review.asked(), review.holds(), review.remarks());
        }
    }

    static PracticeJson of(Seen seen, List<Reuse> reuses, List<Review> reviews, Head head) {
        Practice practice = seen.practice();
        Practice.Proof proof = practice.proof();
        Practice.Terms terms = practice.terms();
        Practice.Evidence evidence = proof.evidence();
        Long successor = terms.successor();
        RunningClock clock = seen.clock();
        return new PracticeJson(
                head.listed(),
                head.kept(),
                ByCode.of(practice.words().challenge()),
                ByCode.of(practice.words().action()),
                ByCode.of(practice.words().result()),
                StoryJson.of(practice.story()),
                practice.story().blocks().stream().map(BlockJson::of).toList(),
                practice.story().involved().stream()
                        .map(each -> new InvolvedJson(each.who(), each.role()))
                        .toList(),
                practice.what().countries(),
                practice.what().instruments(),
                practice.what().targets(),
                evidence == null ? null : evidence.code(),
                proof.measured().stream()
                        .map(each -> new MeasuredJson(each.name(), each.baseline(), each.value(), each.date()))
                        .toList(),
                proof.papers().stream()
                        .map(each -> new PaperJson(each.title(), each.address()))
                        .toList(),
                head.words().code(terms.cost()),
                terms.months(),
                terms.helps(),
                successor == null ? null : Entity.PRACTICE.number(successor),
                HouseLinkJson.of(seen.links()),
                reuses.stream().map(ReuseJson::of).toList(),
                reviews.stream().map(ReviewJson::of).toList(),
                clock == null ? null : HouseClockJson.of(clock));
    }
}
