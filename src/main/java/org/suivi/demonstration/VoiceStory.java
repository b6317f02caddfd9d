package org.suivi.demonstration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.Challenge;
import org.suivi.cooperation.ChallengeState;
import org.suivi.cooperation.Challenges;
import org.suivi.cooperation.Comments;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.Level;
import org.suivi.cooperation.Levels;
import org.suivi.cooperation.Link;
import org.suivi.cooperation.NeedsFromWork;
import org.suivi.cooperation.RaisedChallenges;
import org.suivi.database.SystemScope;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.Role;
import org.suivi.recommendations.BulkChange;
import org.suivi.recommendations.Facet;
import org.suivi.recommendations.Kind;
import org.suivi.recommendations.RecommendationFilter;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.taxonomies.Taxonomies;

/** What the national commission tells beside Exampleland, in its own name and at every step of the way over the desk. */
@Component
@Order(8)
class VoiceStory implements Chapter {

    private static final Map<Facet, Set<String>> ASKED = Map.of(Facet.KIND, Set.of(Kind.RECOMMENDATION.code()));
    private static final Logger log = LoggerFactory.getLogger(VoiceStory.class);
    private static final String WHY = "Please leave out in which prison this was: one person can be recognised.";

    private static final String COMMENT =
            "Our members are asked for the same notice at police stations. A change should name both places.";
    private static final int COMMENTED = 20;

    /** Where it has come to, and for how many days it has been there. */
    private record Told(LocalizedText title, LocalizedText text, List<ChallengeState> way, int days) {}

    private static final List<Told> TOLD = List.of(
            new Told(
                    FollowUpStory.words(
                            "Inspectors are announced before they visit a prison",
                            "Les inspecteurs sont annoncés avant de visiter une prison",
                            "يُعلَن عن المفتشين قبل زيارتهم لأي سجن"),
                    FollowUpStory.words(
                            "The rules of the prison service ask for three days’ notice, so that visits without warning, which"
                                    + " the recommendation asks for, do not take place. Others changed such rules; we would"
                                    + " like to know how.",
                            "Le règlement pénitentiaire exige un préavis de trois jours : les visites inopinées que demande la"
                                    + " recommandation n’ont donc pas lieu. D’autres ont modifié de telles règles ; nous"
                                    + " aimerions savoir comment.",
                            "تشترط لوائح مصلحة السجون إخطارا قبل ثلاثة أيام، فلا تجري الزيارات المفاجئة التي تطلبها التوصية."
                                    + " وقد غيّر آخرون مثل هذه القواعد ونود أن نعرف كيف."),
                    List.of(ChallengeState.SUBMITTED, ChallengeState.SHARED),
                    35),
            new Told(
                    FollowUpStory.words(
                            "Nobody translates decisions of courts into minority languages",
                            "Personne ne traduit les décisions de justice dans les langues minoritaires",
                            "لا أحد يترجم قرارات المحاكم إلى لغات الأقليات"),
                    FollowUpStory.words(
                            "People learn from neighbours what was decided about them.",
                            "Les gens apprennent par des voisins ce qui a été décidé à leur sujet.",
                            "يعرف الناس من جيرانهم ما تقرر بشأنهم."),
                    List.of(ChallengeState.SUBMITTED),
                    4),
            new Told(
                    FollowUpStory.words(
                            "Complaints from prisons are opened before they reach the commission",
                            "Les plaintes des détenus sont ouvertes avant de parvenir à la commission",
                            "تُفتح شكاوى السجناء قبل وصولها إلى اللجنة"),
                    FollowUpStory.words(
                            "Letters pass through the office of the director.",
                            "Les lettres passent par le bureau du directeur.",
                            "تمر الرسائل عبر مكتب المدير."),
                    List.of(ChallengeState.SUBMITTED, ChallengeState.RETURNED),
                    9));

    private final NeedsFromWork work;
    private final RaisedChallenges raised;
    private final Challenges challenges;
    private final Comments comments;
    private final Levels levels;
    private final BulkChange bulk;
    private final BetweenCountries between;
    private final Taxonomies taxonomies;
    private final EarlierDays days;

    VoiceStory(
            NeedsFromWork work,
            RaisedChallenges raised,
            Challenges challenges,
            Comments comments,
            Levels levels,
            BulkChange bulk,
            BetweenCountries between,
            Taxonomies taxonomies,
            EarlierDays days) {
        this.work = work;
        this.raised = raised;
        this.challenges = challenges;
        this.comments = comments;
        this.levels = levels;
        this.bulk = bulk;
        this.between = between;
        this.taxonomies = taxonomies;
        this.days = days;
    }

    @Override
    public void tell(NationalSystem exampleland) {
        List<Link> links = SystemScope.in(exampleland.id(), () -> links(Actor.suivi(exampleland.id())));
        for (int nth = 0; nth < TOLD.size(); nth++) {
            raise(TOLD.get(nth), List.of(links.get(nth % links.size())));
        }
        log.info("Demonstration: {} challenges told by an institution", TOLD.size());
    }

    private List<Link> links(Actor suivi) {
        var filter =
                new RecommendationFilter("prison* OR detention OR law", ASKED, RecommendationFilter.Sort.OLDEST, 1, 25);
        return bulk.chosen(suivi, Language.EN, List.of(), filter).stream()
                .limit(TOLD.size())
                .map(id -> work.openLink(suivi, Cast.SYSTEM, id))
                .toList();
    }

    private void raise(Told told, List<Link> links) {
        Actor commission = between.person(Role.NHRI);
        long party = between.party(BetweenCountries.COMMISSION).id();
        Diary diary = days.diary(Diary.until(told.way()) + told.days());
        long id = diary.after(0, () -> {
            long begun = raised.raise(commission, party, Challenge.about(Cast.SYSTEM, told.title(), links, ""));
            Challenge whole = new Challenge(
                    told.title(),
                    told.text(),
                    LocalizedText.EMPTY,
                    first("un-themes-4"),
                    first("functions"),
                    first("causes").get(0),
                    links,
                    null,
                    List.of(Cast.SYSTEM),
                    "");
            challenges.change(commission, begun, 0, whole);
            return begun;
        });
        told.way().forEach(step -> diary.into(step, () -> step(id, step)));
        if (told.way().contains(ChallengeState.SHARED)) {
            days.ago(COMMENTED, () -> comment(id));
        }
    }

    /** Everybody may read it, so that the coalition does; it says what it knows of the same. */
    private void comment(long id) {
        Actor commission = between.person(Role.NHRI);
        int version = challenges.withId(commission, id).record().version();
        levels.show(commission, Entity.CHALLENGE, id, version, Level.PUBLIC, Set.of());
        comments.write(
                between.person(Role.CIVIL_SOCIETY),
                Entity.CHALLENGE,
                id,
                new Comments.Draft(between.party(BetweenCountries.COALITION).id(), Language.EN, COMMENT));
    }

    private void step(long id, ChallengeState to) {
        Actor mover = between.person(to == ChallengeState.SUBMITTED ? Role.NHRI : Role.CLEARING_HOUSE_DESK);
        int version = challenges.withId(mover, id).record().version();
        challenges.move(mover, id, version, to, to == ChallengeState.RETURNED ? WHY : null);
    }

    private List<Integer> first(String taxonomy) {
        return List.of(taxonomies.vocabulary().termsOf(taxonomy).get(0).id());
    }
}
