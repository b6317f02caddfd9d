package org.suivi.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.suivi.assistance.ProjectState;
import org.suivi.assistance.Projects;
import org.suivi.assistance.ProjectsFromMatches;
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
import org.suivi.matches.MatchQuestions;
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
    private static final List<NeedState> TO_OPEN = List.of(NeedState.SUBMITTED, NeedState.ACKNOWLEDGED, NeedState.OPEN);
    private static final int OFFERED = 150;

    private final StatedNeeds needs;
    private final Offers offers;
    private final Matches matches;
    private final MatchPages pages;
    private final MatchQuestions questions;
    private final Candidates candidates;
    private final ProjectsFromMatches fromMatches;
    private final Projects projects;
    private final MatchClock silence;
    private final Rematching rematching;
    private final Rounds rounds;
    private final BetweenCountries between;
    private final Taxonomies taxonomies;
    private final EarlierDays days;
    private final Clock clock;

    MatchStory(
            StatedNeeds needs,
            Offers offers,
            Matches matches,
            MatchPages pages,
            MatchQuestions questions,
            Candidates candidates,
            ProjectsFromMatches fromMatches,
            Projects projects,
            MatchClock silence,
            Rematching rematching,
            Rounds rounds,
            BetweenCountries between,
            Taxonomies taxonomies,
            EarlierDays days,
            Clock clock) {
        this.needs = needs;
        this.offers = offers;
        this.matches = matches;
        this.pages = pages;
        this.questions = questions;
        this.candidates = candidates;
        this.fromMatches = fromMatches;
        this.projects = projects;
        this.silence = silence;
        this.rematching = rematching;
        this.rounds = rounds;
        this.between = between;
        this.taxonomies = taxonomies;
        this.days = days;
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
        usedUp(provider);
        cancelled(provider, courses);
        together();
        need(20, MatchTexts.JUVENILES, MatchTexts.TRAINING, BOTH);
        need(9, MatchTexts.CHINESE, MatchTexts.TRAINING, List.of(Language.ZH));
        long untaken = need(66, MatchTexts.INDICATORS, MatchTexts.HEALTH, List.of(Language.ZH));
        days.ago(6, () -> needs.become(Actor.suivi(null), untaken, NeedState.UNMET_ESCALATED, null));
        int suggested = rematching.run();
        rounds.workOut(desk());
        log.info("Demonstration: matches in every state, {} of them suggested", suggested);
    }

    /** Silence first, for it ends whatever waits too long. Agreed is one that should have become a project by now. */
    private void training(Actor provider, long courses) {
        propose(50, desk(), need(58, MatchTexts.DOCTORS, MatchTexts.TRAINING, BOTH), courses);
        days.ago(18, () -> silence.round(LocalDate.now(clock)));
        long agreed = propose(115, desk(), need(120, MatchTexts.PRISONS, MatchTexts.TRAINING, BOTH), courses);
        days.ago(110, () -> answer(provider, agreed, true, null));
        days.ago(100, () -> answer(national(), agreed, true, null));
        long police = need(33, MatchTexts.POLICE, MatchTexts.TRAINING, BOTH);
        long asked = propose(8, desk(), police, courses);
        days.ago(6, () -> ask(provider, asked, MatchTexts.HOW_MANY));
        days.ago(4, () -> ask(national(), asked, MatchTexts.SO_MANY));
        days.ago(3, () -> changeWhatIsExpected(police));
        propose(25, provider, need(64, MatchTexts.BORDER, MatchTexts.TRAINING, BOTH), courses);
    }

    /** The State thinks again while a proposal is under way: another text, for which Arabic would do as well. */
    private void changeWhatIsExpected(long id) {
        var seen = needs.withId(national(), id);
        Need now = seen.need();
        Need.Words words = now.words();
        Need.Terms terms = now.terms();
        needs.change(
                national(),
                id,
                seen.record().version(),
                new Need(
                        new Need.Words(
                                words.title(), words.problem(), MatchTexts.CHANGED, words.efforts(), words.elsewhere()),
                        now.what(),
                        now.whom(),
                        now.when(),
                        new Need.Terms(
                                List.of(Language.EN, Language.FR, Language.AR),
                                terms.funding(),
                                terms.costBand(),
                                terms.peers(),
                                terms.excluded()),
                        now.consent(),
                        now.origin()));
    }

    /** An offer of a single course, which an agreement took. */
    private void usedUp(Actor provider) {
        long one = days.ago(OFFERED, () -> {
            Offer like = told(MatchTexts.ONE_COURSE, MatchTexts.TRAINING, BOTH, LocalDate.now(clock));
            var single = new Offer.Capacity(Offer.Unit.MISSIONS, 1, 1);
            long id = offers.begin(
                    provider,
                    between.party(BetweenCountries.AGENCY).id(),
                    new Offer(like.words(), like.what(), like.whom(), single, like.terms(), like.when()));
            offers.move(provider, id, 0, OfferState.SUBMITTED, null);
            return id;
        });
        agreed(70, provider, need(80, MatchTexts.ESCORTS, MatchTexts.TRAINING, BOTH), one);
    }

    /** Help that began and was cancelled: its need is open again, and what it took of the offer is there again. */
    private void cancelled(Actor provider, long courses) {
        long match = agreed(75, provider, need(85, MatchTexts.TRAINERS, MatchTexts.TRAINING, BOTH), courses);
        long project = days.ago(60, () -> fromMatches.begin(national(), match, fromMatches.filled(national(), match)));
        List<ProjectState> way = List.of(ProjectState.PLANNED, ProjectState.ACTIVE, ProjectState.CANCELLED);
        for (int nth = 0; nth < way.size(); nth++) {
            ProjectState to = way.get(nth);
            int version = projects.withId(national(), project).record().version();
            days.ago(
                    50 - 20 * nth,
                    () -> projects.move(
                            national(),
                            project,
                            version,
                            to,
                            to == ProjectState.CANCELLED ? "The trainers were called away" : null));
        }
    }

    /** A match that both sides said yes to within days. */
    private long agreed(int ago, Actor provider, long need, long offer) {
        long match = propose(ago, desk(), need, offer);
        days.ago(ago - 4, () -> answer(provider, match, true, null));
        days.ago(ago - 6, () -> answer(national(), match, true, null));
        return match;
    }

    private void mechanism(Actor neighbour, long exchange) {
        long calendar = need(120, MatchTexts.CALENDAR, MatchTexts.MECHANISM, BOTH);
        long converted = propose(100, national(), calendar, exchange);
        days.ago(92, () -> answer(neighbour, converted, true, null));
        days.ago(80, () -> {
            matches.convert(converted);
            needs.become(national(), calendar, NeedState.IN_DELIVERY, null);
        });
        propose(12, national(), need(41, MatchTexts.UNIT, MatchTexts.MECHANISM, BOTH), exchange);
        long declined = propose(30, desk(), need(45, MatchTexts.RULES, MatchTexts.MECHANISM, BOTH), exchange);
        days.ago(22, () -> answer(neighbour, declined, false, "POLICY"));
        long withdrawn = propose(21, desk(), need(38, MatchTexts.VISITS, MatchTexts.MECHANISM, BOTH), exchange);
        days.ago(15, () -> matches.withdraw(desk(), withdrawn, version(desk(), withdrawn)));
    }

    /** Expertise in French and interpreters for a need that is asked in Arabic. */
    private void together() {
        long asked = need(27, MatchTexts.EQUALITY, MatchTexts.LAW, List.of(Language.AR));
        var found = candidates.offersFor(desk(), asked, false).together();
        if (found != null) {
            days.ago(5, () -> matches.propose(desk(), asked, found.offers()));
        }
    }

    private long propose(int daysAgo, Actor actor, long need, long offer) {
        return days.ago(daysAgo, () -> matches.propose(actor, need, List.of(offer)));
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

    private void ask(Actor actor, long match, String text) {
        var seen = pages.withId(actor, match);
        long party = questions.of(actor, seen).writers().get(0).id();
        questions.ask(actor, match, seen.row().match().version(), party, text);
    }

    private int version(Actor actor, long match) {
        return pages.withId(actor, match).row().match().version();
    }

    /** A need that has been open for so many days. */
    private long need(int open, LocalizedText title, Subject subject, List<Language> languages) {
        Diary diary = days.diary(Diary.until(TO_OPEN) + open);
        long id = diary.after(0, () -> needs.begin(national(), told(title, subject, languages)));
        TO_OPEN.forEach(step ->
                diary.into(step, () -> move(step == NeedState.SUBMITTED ? national() : desk(), id, step)));
        return id;
    }

    private Need told(LocalizedText title, Subject subject, List<Language> languages) {
        LocalDate from = LocalDate.now(clock).plusMonths(1);
        return new Need(
                new Need.Words(title, MatchTexts.PROBLEM, MatchTexts.CHANGE, LocalizedText.EMPTY, LocalizedText.EMPTY),
                new Need.What(
                        List.of(term("un-themes-4", subject.theme())),
                        List.of(),
                        term("functions", subject.function()),
                        List.of(term("modalities", subject.modality()))),
                new Need.Whom(LocalizedText.EMPTY, term("number-bands", "26_TO_100")),
                new Need.When(from, from.plusMonths(10), null),
                new Need.Terms(languages, Need.Funding.NONE_NEEDED, null, Need.Peers.NONE, List.of()),
                new Need.Consent(true, false, true),
                new Need.Origin(List.of(), "It stands in the plan of action"));
    }

    private void move(Actor actor, long id, NeedState to) {
        needs.move(actor, id, needs.withId(actor, id).record().version(), to, null);
    }

    private long offer(Actor actor, String party, LocalizedText title, Subject subject, List<Language> languages) {
        return days.ago(OFFERED, () -> {
            long id = offers.begin(
                    actor, between.party(party).id(), told(title, subject, languages, LocalDate.now(clock)));
            offers.move(actor, id, 0, OfferState.SUBMITTED, null);
            if (offers.withId(actor, id).record().state() == OfferState.SUBMITTED) {
                offers.move(desk(), id, 1, OfferState.ACTIVE, null);
            }
            return id;
        });
    }

    private Offer told(LocalizedText title, Subject subject, List<Language> languages, LocalDate from) {
        return new Offer(
                new Offer.Words(title, title, LocalizedText.EMPTY, ""),
                new Offer.What(
                        List.of(term("un-themes-4", subject.theme())),
                        List.of(term("functions", subject.function())),
                        List.of(term("modalities", subject.modality()))),
                new Offer.Whom(true, List.of(), List.of()),
                new Offer.Capacity(Offer.Unit.MISSIONS, 8, 8),
                new Offer.Terms(languages, Offer.Cost.FREE, false),
                new Offer.When(from, from.plusMonths(18), null));
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
