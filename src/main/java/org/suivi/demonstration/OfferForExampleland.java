package org.suivi.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.suivi.assistance.OverlapRound;
import org.suivi.cooperation.Offer;
import org.suivi.cooperation.OfferState;
import org.suivi.cooperation.Offers;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** A neighbour offers to Exampleland alone what a project there gives already: the coordinator has to decide what that is. */
@Component
@Order(9)
class OfferForExampleland implements Chapter {

    private static final LocalizedText TITLE = FollowUpStory.words(
            "Officials who lead reporting to treaty bodies, sent for a month",
            "Des responsables des rapports aux organes conventionnels, envoyés pour un mois",
            "إيفاد مسؤولين عن إعداد التقارير إلى هيئات المعاهدات لمدة شهر");
    private static final int OFFERED = 20;
    private static final int FOUND = 19;
    /** As many of the first terms as the project on reporting to treaty bodies has. */
    private static final int LIKE_THE_PROJECT = 4;

    private final Offers offers;
    private final OverlapRound alarms;
    private final BetweenCountries between;
    private final ToldProjects told;
    private final EarlierDays days;
    private final Clock clock;

    OfferForExampleland(
            Offers offers,
            OverlapRound alarms,
            BetweenCountries between,
            ToldProjects told,
            EarlierDays days,
            Clock clock) {
        this.offers = offers;
        this.alarms = alarms;
        this.between = between;
        this.told = told;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public void tell(NationalSystem exampleland) {
        days.ago(OFFERED, () -> {
            Actor neighbour = between.person(Role.NATIONAL_FOCAL_POINT);
            long party = between.party(BetweenCountries.NEIGHBOUR).id();
            long id = offers.begin(neighbour, party, offer(LocalDate.now(clock)));
            offers.move(neighbour, id, 0, OfferState.SUBMITTED, null);
        });
        days.ago(FOUND, alarms::raise);
    }

    private Offer offer(LocalDate from) {
        return new Offer(
                new Offer.Words(TITLE, LocalizedText.EMPTY, LocalizedText.EMPTY, ""),
                new Offer.What(
                        told.terms("un-themes-4", LIKE_THE_PROJECT),
                        List.of(told.terms("functions", LIKE_THE_PROJECT).get(LIKE_THE_PROJECT - 1)),
                        told.terms("modalities", 2)),
                new Offer.Whom(false, List.of(), List.of(Cast.SYSTEM)),
                new Offer.Capacity(Offer.Unit.MISSIONS, 2, 2),
                new Offer.Terms(List.of(Language.EN, Language.FR), Offer.Cost.FREE, false),
                new Offer.When(from, from.plusMonths(6), null));
    }
}
