package org.suivi.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.Need;
import org.suivi.cooperation.NeedState;
import org.suivi.cooperation.Offer;
import org.suivi.cooperation.OfferState;
import org.suivi.cooperation.Offers;
import org.suivi.cooperation.StatedNeeds;
import org.suivi.demonstration.MatchTexts.Subject;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.Role;
import org.suivi.matches.Candidates;
import org.suivi.matches.MatchClock;
import org.suivi.matches.MatchPages;
import org.suivi.matches.Matches;
import org.suivi.matches.Rematching;
import org.suivi.matches.Rounds;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.taxonomies.Taxonomies;

/** What Exampleland asked for and others offered, brought together: one match in every state, one of three, and needs that find nothing. */
@Component
@Order(8)
class MatchStory implements Chapter {

    private static final Logger log = LoggerFactory.getLogger(MatchStory.class);
    private static final List<Language> BOTH = List.of(Language.EN, Language.FR);
    private static final int SILENT_DAYS = 31;

    private final StatedNeeds needs;
    private final Offers offers;
    private final Matches matches;
    private final MatchPages pages;
    private final Candidates candidates;
    private final MatchClock silence;
    private final Rematching rematching;
    private final Rounds rounds;
    private final BetweenCountries between;
    private final Taxonomies taxonomies;
    private final Clock clock;

    MatchStory(
            StatedNeeds needs,
            Offers offers,
            Matches matches,
            MatchPages pages,
            Candidates candidates,
            MatchClock silence,
            Rematching rematching,
            Rounds rounds,
            BetweenCountries between,
            Taxonomies taxonomies,
            Clock clock) {
        this.needs = needs;
        this.offers = offers;
        this.matches = matches;
        this.pages = pages;
        this.candidates = candidates;
        this.silence = silence;
        this.rematching = rematching;
        this.rounds = rounds;
        this.between = between;
        this.taxonomies = taxonomies;
        this.clock = clock;
    }

    @Override
    public void tell(NationalSystem exampleland) {
        Actor provider = between.person(Role.ASSISTANCE_PROVIDER);
        Actor neighbour = between.person(Role.NATIONAL_FOCAL_POINT);
        long courses = offer(provider, BetweenCountries.AGENCY, MatchTexts.COURSES, MatchTexts.TRAINING, BOTH);
        long exchange = offer(neighbour, BetweenCountries.NEIGHBOUR, MatchTexts.EXCHANGE, MatchTexts.MECHANISM, BOTH);
        offer(provider, BetweenCountries.AGENCY, MatchTexts.EXPERTS, MatchTexts.LAW, List.of(Language.FR));
        offer(
                provider,
                BetweenCountries.FUND,
                MatchTexts.INTERPRETERS,
                MatchTexts.LAW.by("INTERPRETATION_HOSTING"),
                List.of(Language.FR, Language.AR));
        training(provider, courses);
        mechanism(neighbour, exchange);
        together();
        need(MatchTexts.JUVENILES, MatchTexts.TRAINING, BOTH);
        need(MatchTexts.CHINESE, MatchTexts.TRAINING, List.of(Language.ZH));
        need(MatchTexts.INDICATORS, MatchTexts.HEALTH, List.of(Language.ZH));
        int suggested = rematching.run();
        rounds.workOut(desk());
        log.info("Demonstration: matches in every state, {} of them suggested", suggested);
    }

    /** Silence first, for it ends whatever waits. */
    private void training(Actor provider, long courses) {
        matches.propose(desk(), need(MatchTexts.DOCTORS, MatchTexts.TRAINING, BOTH), List.of(courses));
        silence.round(LocalDate.now(clock).plusDays(SILENT_DAYS));
        long agreed = matches.propose(desk(), need(MatchTexts.PRISONS, MatchTexts.TRAINING, BOTH), List.of(courses));
        answer(provider, agreed, true, null);
        answer(national(), agreed, true, null);
        matches.propose(desk(), need(MatchTexts.POLICE, MatchTexts.TRAINING, BOTH), List.of(courses));
        matches.propose(provider, need(MatchTexts.BORDER, MatchTexts.TRAINING, BOTH), List.of(courses));
    }

    private void mechanism(Actor neighbour, long exchange) {
        long calendar = need(MatchTexts.CALENDAR, MatchTexts.MECHANISM, BOTH);
        long converted = matches.propose(national(), calendar, List.of(exchange));
        answer(neighbour, converted, true, null);
        matches.convert(converted);
        needs.become(national(), calendar, NeedState.IN_DELIVERY, null);
        matches.propose(national(), need(MatchTexts.UNIT, MatchTexts.MECHANISM, BOTH), List.of(exchange));
        long declined = matches.propose(desk(), need(MatchTexts.RULES, MatchTexts.MECHANISM, BOTH), List.of(exchange));
        answer(neighbour, declined, false, "POLICY");
        long withdrawn =
                matches.propose(desk(), need(MatchTexts.VISITS, MatchTexts.MECHANISM, BOTH), List.of(exchange));
        matches.withdraw(desk(), withdrawn, version(desk(), withdrawn));
    }

    /** Expertise in French and interpreters for a need that is asked in Arabic. */
    private void together() {
        long asked = need(MatchTexts.EQUALITY, MatchTexts.LAW, List.of(Language.AR));
        var found = candidates.offersFor(desk(), asked, false).together();
        if (found != null) {
            matches.propose(desk(), asked, found.offers());
        }
    }

    private void answer(Actor actor, long match, boolean isYes, @Nullable String reason) {
        var seen = pages.withId(actor, match);
        matches.answer(
                actor,
                match,
                seen.row().match().version(),
                seen.answering().get(0).id(),
                isYes,
                reason);
    }

    private int version(Actor actor, long match) {
        return pages.withId(actor, match).row().match().version();
    }

    private long need(LocalizedText title, Subject subject, List<Language> languages) {
        LocalDate from = LocalDate.now(clock).plusMonths(1);
        long id = needs.begin(
                national(),
                new Need(
                        new Need.Words(
                                title, MatchTexts.PROBLEM, MatchTexts.CHANGE, LocalizedText.EMPTY, LocalizedText.EMPTY),
                        new Need.What(
                                List.of(term("un-themes-4", subject.theme())),
                                List.of(),
                                term("functions", subject.function()),
                                List.of(term("modalities", subject.modality()))),
                        new Need.Whom(LocalizedText.EMPTY, term("number-bands", "26_TO_100")),
                        new Need.When(from, from.plusMonths(10), null),
                        new Need.Terms(languages, Need.Funding.NONE_NEEDED, null, Need.Peers.NONE, List.of()),
                        new Need.Consent(true, false, true),
                        new Need.Origin(List.of(), "It stands in the plan of action")));
        move(national(), id, NeedState.SUBMITTED);
        move(desk(), id, NeedState.ACKNOWLEDGED);
        move(desk(), id, NeedState.OPEN);
        return id;
    }

    private void move(Actor actor, long id, NeedState to) {
        needs.move(actor, id, needs.withId(actor, id).record().version(), to, null);
    }

    private long offer(Actor actor, String party, LocalizedText title, Subject subject, List<Language> languages) {
        LocalDate from = LocalDate.now(clock);
        long id = offers.begin(
                actor,
                between.party(party).id(),
                new Offer(
                        new Offer.Words(title, title, LocalizedText.EMPTY, ""),
                        new Offer.What(
                                List.of(term("un-themes-4", subject.theme())),
                                List.of(term("functions", subject.function())),
                                List.of(term("modalities", subject.modality()))),
                        new Offer.Whom(true, List.of(), List.of()),
                        new Offer.Capacity(Offer.Unit.MISSIONS, 8, 8),
                        new Offer.Terms(languages, Offer.Cost.FREE, false),
                        new Offer.When(from, from.plusMonths(18), null)));
        offers.move(actor, id, 0, OfferState.SUBMITTED, null);
        if (offers.withId(actor, id).record().state() == OfferState.SUBMITTED) {
            offers.move(desk(), id, 1, OfferState.ACTIVE, null);
        }
        return id;
    }

    private int term(String taxonomy, String code) {
        return taxonomies.vocabulary().term(taxonomy, code).orElseThrow().id();
    }

    private Actor national() {
        return between.person(Role.SECRETARIAT);
    }

    private Actor desk() {
        return between.person(Role.CLEARING_HOUSE_DESK);
    }
}
