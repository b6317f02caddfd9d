package org.suivi.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.api.v1.MatchJson.RecordJson;
import org.suivi.cooperation.HouseRow;
import org.suivi.identity.PublicAddress;
import org.suivi.matches.MatchPages.Said;
import org.suivi.matches.MatchPages.Seen;
import org.suivi.matches.MatchPages.SeenPart;
import org.suivi.matches.MatchQuestions.Question;
import org.suivi.matching.Explanation;
import org.suivi.parties.Party;

/**
 * One match with its parties, what they said and why it fits. Whom to write to is on the page alone.
 *
 * @param asker left out as long as the State does not want the caller to know
 * @param questions what the sides asked and answered each other, the oldest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExplainedMatchJson(
        MatchJson match,
        @Nullable Map<String, String> asker,
        SaidJson askerSaid,
        List<PartJson> parts,
        List<QuestionJson> questions) {

    /** Yes, no or nothing yet, and for a no the code of the reason that the caller may know. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SaidJson(String reply, @Nullable String reason) {

        static SaidJson of(Said said) {
            return new SaidJson(said.reply().code(), said.reason());
        }
    }

    /**
     * A question or an answer.
     *
     * @param side "need" or "offer": which side wrote it
     * @param party who wrote it; left out as long as the State does not want the caller to know
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record QuestionJson(String side, @Nullable Map<String, String> party, String text, Instant at) {

        static QuestionJson of(Question question) {
            Party party = question.party();
            return new QuestionJson(
                    question.isOfNeed() ? "need" : "offer",
                    party == null ? null : ByCode.of(party.name()),
                    question.text(),
                    question.at());
        }
    }

    /** One party that would help. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PartJson(
            @Nullable RecordJson offer, Map<String, String> party, String role, SaidJson said, ExplanationJson why) {

        static PartJson of(SeenPart seen, PublicAddress site) {
            HouseRow offer = seen.offer();
            return new PartJson(
                    offer == null ? null : RecordJson.of(offer, site),
                    ByCode.of(seen.party().name()),
                    Codes.of(seen.part().role()),
                    SaidJson.of(seen.said()),
                    ExplanationJson.of(seen.explanation()));
        }
    }

    /**
     * Why it fits.
     *
     * @param knownWeight how much of the weight could be worked out, from 0 to 1
     * @param restrictedFeaturesHidden how many features are told only as met or not met
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ExplanationJson(
            double score,
            String band,
            double knownWeight,
            List<ContributionJson> contributions,
            List<GateJson> gates,
            List<MissingJson> missing,
            @Nullable CounterfactualJson counterfactual,
            int restrictedFeaturesHidden) {

        static ExplanationJson of(Explanation why) {
            Explanation.Counterfactual other = why.counterfactual();
            return new ExplanationJson(
                    why.total().score(),
                    Codes.of(why.total().band()),
                    why.total().knownWeight(),
                    why.contributions().stream()
                            .map(one -> new ContributionJson(
                                    Codes.of(one.feature()), one.weight(), one.value(), one.isMet(), one.ids()))
                            .toList(),
                    why.gates().stream()
                            .map(one -> new GateJson(Codes.of(one.gate()), Codes.of(one.outcome()), one.ids()))
                            .toList(),
                    why.missing().stream().map(MissingJson::of).toList(),
                    other == null ? null : new CounterfactualJson(Codes.of(other.what()), other.id(), other.delta()),
                    why.hidden());
        }
    }

    /** A feature that speaks for it; the value is left out where the caller may know only whether it is met. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ContributionJson(
            String feature, double weight, @Nullable Double value, boolean isMet, List<String> ids) {}

    record GateJson(String gate, String outcome, List<String> ids) {}

    /** What could not be worked out, the field that would tell, and whose record lacks it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MissingJson(String feature, @Nullable String field, String side) {

        static MissingJson of(Explanation.Missing one) {
            Enum<?> field = one.field();
            return new MissingJson(
                    Codes.of(one.feature()), field == null ? null : Codes.of(field), Codes.of(one.side()));
        }
    }

    /** The single change that would raise the score most. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CounterfactualJson(String what, @Nullable String id, double delta) {}

    static ExplainedMatchJson of(Seen seen, List<Question> questions, PublicAddress site) {
        Party asker = seen.asker();
        return new ExplainedMatchJson(
                MatchJson.of(seen.row(), site),
                asker == null ? null : ByCode.of(asker.name()),
                SaidJson.of(seen.said()),
                seen.parts().stream().map(part -> PartJson.of(part, site)).toList(),
                questions.stream().map(QuestionJson::of).toList());
    }
}
