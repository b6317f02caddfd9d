package org.suivi.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.Challenge;
import org.suivi.cooperation.ChallengeState;
import org.suivi.cooperation.Challenges;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.Need;
import org.suivi.cooperation.Need.Elsewhere;
import org.suivi.cooperation.NeedState;
import org.suivi.cooperation.Offer;
import org.suivi.cooperation.OfferState;
import org.suivi.cooperation.Offers;
import org.suivi.cooperation.StatedNeeds;
import org.suivi.cooperation.TextStatus;
import org.suivi.cooperation.Translations;
import org.suivi.cooperation.Translations.Mark;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** What Exampleland asked for between countries, at every step of the way, and what others offered. */
@Component
@Order(7)
class AssistanceStory implements Chapter {

    private static final Logger log = LoggerFactory.getLogger(AssistanceStory.class);

    /** Where a need has come to, for how many days it has been there (some are over their time), and what others said to the same request. */
    private record Stage(
            NeedState state, int days, @Nullable Elsewhere elsewhere) {

        Stage(NeedState state, int days) {
            this(state, days, null);
        }
    }

    private static final List<Stage> HERE = List.of(
            new Stage(NeedState.DRAFT, 9),
            new Stage(NeedState.NATIONAL_REVIEW, 4),
            new Stage(NeedState.SUBMITTED, 13),
            new Stage(NeedState.ACKNOWLEDGED, 25),
            new Stage(NeedState.RETURNED, 6),
            new Stage(NeedState.OPEN, 40, Elsewhere.WAITING),
            new Stage(NeedState.OPEN, 11, Elsewhere.GRANTED),
            new Stage(NeedState.OPEN, 2),
            new Stage(NeedState.WITHDRAWN, 30));

    /** So many recommendations lead to a need; those after them are left to other chapters. */
    static final int MOST = HERE.size() + 1;

    private static final int OFFERED = 80;
    private static final int DRAFTED = 3;

    private static final List<LocalizedText> TITLES = List.of(
            FollowUpStory.words(
                    "Review of bills by two experts within four weeks",
                    "Relecture de projets de loi par deux experts en quatre semaines",
                    "مراجعة مشاريع القوانين من خبيرين في غضون أربعة أسابيع"),
            FollowUpStory.words(
                    "Places in a course for judges and prosecutors",
                    "Places dans un cours pour juges et procureurs",
                    "مقاعد في دورة للقضاة وأعضاء النيابة العامة"),
            FollowUpStory.words(
                    "Grants for databases of recommendations",
                    "Subventions pour des bases de données de recommandations",
                    "منح لإنشاء قواعد بيانات للتوصيات"),
            FollowUpStory.words(
                    "Peer exchange with our own mechanism for follow-up",
                    "Échange entre pairs avec notre propre mécanisme de suivi",
                    "تبادل بين النظراء مع آليتنا للمتابعة"));

    private final FilledNeeds work;
    private final StatedNeeds needs;
    private final Offers offers;
    private final Challenges challenges;
    private final Translations translations;
    private final BetweenCountries between;
    private final EarlierDays days;
    private final Clock clock;

    AssistanceStory(
            FilledNeeds work,
            StatedNeeds needs,
            Offers offers,
            Challenges challenges,
            Translations translations,
            BetweenCountries between,
            EarlierDays days,
            Clock clock) {
        this.work = work;
        this.needs = needs;
        this.offers = offers;
        this.challenges = challenges;
        this.translations = translations;
        this.between = between;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public void tell(NationalSystem exampleland) {
        Actor national = between.person(Role.SECRETARIAT);
        List<Need> filled = work.of(exampleland, 0, MOST);
        for (int nth = 0; nth < Math.min(HERE.size(), filled.size()); nth++) {
            ask(national, filled.get(nth), HERE.get(nth));
        }
        if (filled.size() > HERE.size()) {
            Need asIs = filled.get(HERE.size());
            days.ago(OFFERED, () -> tellAChallenge(national, asIs));
            days.ago(1, () -> needs.begin(national, asIs));
        }
        days.ago(OFFERED, this::offer);
        days.ago(DRAFTED, this::draftOfAMinistry);
        log.info("Demonstration: {} needs asked for", Math.min(HERE.size(), filled.size()));
    }

    private void ask(Actor national, Need filled, Stage to) {
        List<NeedState> way = way(to.state());
        Diary diary = days.diary(Diary.until(way) + to.days());
        long id = diary.after(0, () -> needs.begin(national, work.whole(filled)));
        way.forEach(step -> diary.into(step, () -> go(national, id, step)));
        if (to.elsewhere() != null) {
            days.ago(1, () -> {
                int version = needs.withId(national, id).record().version();
                needs.sayElsewhere(national, id, version, to.elsewhere());
            });
        }
    }

    private void go(Actor national, long id, NeedState step) {
        Actor desk = between.person(Role.CLEARING_HOUSE_DESK);
        int version = needs.withId(national, id).record().version();
        switch (step) {
            case ACKNOWLEDGED, OPEN -> needs.move(desk, id, version, step, null);
            case RETURNED -> needs.returnAgain(desk, id, version, "Which institution would receive the mission?", null);
            case WITHDRAWN -> needs.move(national, id, version, step, "Met by our own university");
            default -> needs.move(national, id, version, step, null);
        }
    }

    private static List<NeedState> way(NeedState to) {
        return switch (to) {
            case NATIONAL_REVIEW, SUBMITTED, WITHDRAWN -> List.of(to);
            case ACKNOWLEDGED, RETURNED -> List.of(NeedState.SUBMITTED, to);
            case OPEN -> List.of(NeedState.SUBMITTED, NeedState.ACKNOWLEDGED, NeedState.OPEN);
            default -> List.of();
        };
    }

    private void tellAChallenge(Actor national, Need filled) {
        long id = challenges.begin(national, filled);
        Challenge begun = challenges.withId(national, id).challenge();
        challenges.change(
                national,
                id,
                0,
                new Challenge(
                        begun.title(),
                        FilledNeeds.PROBLEM,
                        LocalizedText.EMPTY,
                        begun.themes().isEmpty() ? work.terms("un-themes-4", 1) : begun.themes(),
                        begun.functions().isEmpty() ? work.terms("functions", 1) : begun.functions(),
                        work.terms("causes", 2).get(1),
                        begun.links(),
                        null));
        challenges.move(national, id, 1, ChallengeState.NFP_APPROVED);
        challenges.move(national, id, 2, ChallengeState.SHARED);
    }

    private void offer() {
        Actor provider = between.person(Role.ASSISTANCE_PROVIDER);
        Actor neighbour = between.person(Role.NATIONAL_FOCAL_POINT);
        long open = submitted(provider, BetweenCountries.AGENCY, anOffer(0, 12));
        int known = offers.withId(provider, open).record().version();
        translations.mark(provider, Entity.OFFER, open, new Mark(known, Language.FR, TextStatus.HUMAN));
        long paused = submitted(provider, BetweenCountries.AGENCY, anOffer(1, 40));
        offers.move(provider, paused, offers.withId(provider, paused).record().version(), OfferState.PAUSED, null);
        int version = offers.withId(provider, paused).record().version();
        translations.mark(provider, Entity.OFFER, paused, new Mark(version, Language.AR, TextStatus.MACHINE));
        translations.mark(provider, Entity.OFFER, paused, new Mark(version + 1, Language.FR, TextStatus.OFFICIAL));
        submitted(provider, BetweenCountries.FUND, anOffer(2, 200_000));
        submitted(neighbour, BetweenCountries.NEIGHBOUR, anOffer(3, 5));
        offers.begin(neighbour, between.party(BetweenCountries.NEIGHBOUR).id(), anOffer(0, 3));
    }

    /** It waits for who speaks for Exampleland. */
    private void draftOfAMinistry() {
        offers.begin(
                between.person(Role.FOCAL_POINT), between.party(Cast.SYSTEM).id(), anOffer(1, 8));
    }

    private long submitted(Actor actor, String party, Offer offer) {
        long id = offers.begin(actor, between.party(party).id(), offer);
        offers.move(actor, id, 0, OfferState.SUBMITTED, null);
        return id;
    }

    private Offer anOffer(int nth, int total) {
        LocalDate from = LocalDate.now(clock);
        return new Offer(
                new Offer.Words(TITLES.get(nth), LocalizedText.EMPTY, LocalizedText.EMPTY, ""),
                new Offer.What(
                        work.terms("un-themes-4", 3),
                        work.terms("functions", nth + 1),
                        work.terms("modalities", nth + 2)),
                new Offer.Whom(true, List.of(), List.of()),
                new Offer.Capacity(nth == 2 ? Offer.Unit.AMOUNT : Offer.Unit.MISSIONS, total, total),
                new Offer.Terms(List.of(Language.EN, Language.FR), Offer.Cost.FREE, nth == 2),
                new Offer.When(from, from.plusMonths(9 + 6L * nth), null));
    }
}
