package org.suivi.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.suivi.cooperation.HouseStore;
import org.suivi.cooperation.HouseStore.Why;
import org.suivi.cooperation.PracticeState;
import org.suivi.cooperation.Sight;
import org.suivi.database.SystemScope;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.Role;
import org.suivi.practices.Objection;
import org.suivi.practices.Practice;
import org.suivi.practices.PracticeReviews.Answer;
import org.suivi.practices.Practices;
import org.suivi.practices.PracticesFromWork;
import org.suivi.practices.Reuses;
import org.suivi.practices.Reuses.Told;
import org.suivi.practices.Step;
import org.suivi.recommendations.BulkChange;
import org.suivi.recommendations.Facet;
import org.suivi.recommendations.Kind;
import org.suivi.recommendations.RecommendationFilter;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.taxonomies.Taxonomies;

/** What worked for Exampleland and its neighbours, at every step of the way and in every tier. */
@Component
@Order(8)
class PracticeStory implements Chapter {

    private static final Map<Facet, Set<String>> ASKED = Map.of(Facet.KIND, Set.of(Kind.RECOMMENDATION.code()));
    private static final Logger log = LoggerFactory.getLogger(PracticeStory.class);
    private static final int RECENTLY = 12;

    private final PracticesFromWork work;
    private final Practices practices;
    private final Reuses reuses;
    private final HouseStore store;
    private final Sight sight;
    private final BulkChange bulk;
    private final BetweenCountries between;
    private final Taxonomies taxonomies;
    private final EarlierDays days;
    private final TransactionOperations transactions;

    PracticeStory(
            PracticesFromWork work,
            Practices practices,
            Reuses reuses,
            HouseStore store,
            Sight sight,
            BulkChange bulk,
            BetweenCountries between,
            Taxonomies taxonomies,
            EarlierDays days,
            TransactionOperations transactions) {
        this.work = work;
        this.practices = practices;
        this.reuses = reuses;
        this.store = store;
        this.sight = sight;
        this.bulk = bulk;
        this.between = between;
        this.taxonomies = taxonomies;
        this.days = days;
        this.transactions = transactions;
    }

    @Override
    public void tell(NationalSystem exampleland) {
        List<Practice> begun = SystemScope.in(exampleland.id(), () -> begun(Actor.suivi(exampleland.id())));
        if (begun.isEmpty()) {
            return;
        }
        int nth = 0;
        for (PracticeState state : PracticeState.values()) {
            Practice about = begun.get(nth % begun.size());
            bring(state, ToldPractice.ALL.get(nth % ToldPractice.ALL.size()).on(about, nth));
            nth++;
        }
        own(begun.get(0));
        log.info("Demonstration: {} practices told", nth + 1);
    }

    /** What practices would be about that answer recommendations of Exampleland. */
    private List<Practice> begun(Actor suivi) {
        var filter = new RecommendationFilter(
                "law OR train* OR women OR children", ASKED, RecommendationFilter.Sort.OLDEST, 1, 25);
        return bulk.chosen(suivi, Language.EN, List.of(), filter).stream()
                .limit(25)
                .map(id -> work.onRecommendation(suivi, Cast.SYSTEM, id, Language.EN))
                .map(this::whole)
                .toList();
    }

    /** Not every recommendation says by itself what it is about. */
    private Practice whole(Practice practice) {
        Practice.What what = practice.what();
        return new Practice(
                practice.words(),
                new Practice.What(
                        what.themes().isEmpty() ? first("un-themes-4") : what.themes(),
                        what.functions().isEmpty() ? first("functions") : what.functions(),
                        what.countries(),
                        what.instruments(),
                        what.targets()),
                practice.proof(),
                practice.story(),
                practice.terms());
    }

    private List<Integer> first(String taxonomy) {
        return List.of(taxonomies.vocabulary().termsOf(taxonomy).get(0).id());
    }

    /** Exampleland's own, still in writing. */
    private void own(Practice about) {
        Actor national = between.person(Role.SECRETARIAT);
        long party = practices.writtenBy(national).get(0).id();
        practices.begin(national, party, ToldPractice.ALL.get(0).on(about, 0));
    }

    private void bring(PracticeState to, Practice practice) {
        Actor neighbour = between.person(Role.NATIONAL_FOCAL_POINT);
        List<PracticeState> way = way(to);
        Diary diary = days.diary(Diary.until(way) + RECENTLY);
        long id = diary.after(
                0,
                () -> practices.begin(
                        neighbour, between.party(BetweenCountries.NEIGHBOUR).id(), practice));
        way.forEach(step -> diary.into(step, () -> step(id, step)));
    }

    private static List<PracticeState> way(PracticeState to) {
        List<PracticeState> way = new ArrayList<>();
        boolean isHome = to == PracticeState.DRAFT || to == PracticeState.DISCARDED;
        if (!isHome) {
            way.add(PracticeState.SUBMITTED);
        }
        if (!isHome && to != PracticeState.SUBMITTED) {
            way.add(PracticeState.DESK_CHECK);
        }
        switch (to) {
            case DRAFT, SUBMITTED, DESK_CHECK -> {}
            case RETURNED, DISCARDED -> way.add(to);
            case SNAPSHOT -> way.add(to);
            case REUSED ->
                way.addAll(List.of(
                        PracticeState.SNAPSHOT,
                        PracticeState.PEER_REVIEW,
                        PracticeState.DOCUMENTED,
                        PracticeState.REUSED));
            case DOCUMENTED -> way.addAll(List.of(PracticeState.SNAPSHOT, PracticeState.PEER_REVIEW, to));
            case STALE -> way.addAll(List.of(PracticeState.SNAPSHOT, PracticeState.REVIEW_DUE, to));
            case APPEALED -> way.addAll(List.of(PracticeState.RETURNED, to));
            case PEER_REVIEW, REVIEW_DUE, SUPERSEDED, ARCHIVED, UNPUBLISHED ->
                way.addAll(List.of(PracticeState.SNAPSHOT, to));
        }
        return way;
    }

    private void step(long id, PracticeState to) {
        Actor neighbour = between.person(Role.NATIONAL_FOCAL_POINT);
        Actor desk = between.person(Role.CLEARING_HOUSE_DESK);
        int version = practices.withId(neighbour, id).record().version();
        switch (to) {
            case SUBMITTED, ARCHIVED, DISCARDED -> practices.move(neighbour, id, Step.to(to, version));
            case SUPERSEDED -> supersede(neighbour, id, version);
            case APPEALED ->
                practices.move(
                        neighbour,
                        id,
                        new Step(version, to, null, "The court published the case itself.", Set.of(), null));
            case DESK_CHECK -> practices.move(desk, id, Step.to(to, version));
            case SNAPSHOT -> practices.move(desk, id, new Step(version, to, null, "", Step.CHECKS, null));
            case RETURNED, UNPUBLISHED ->
                practices.move(
                        desk,
                        id,
                        new Step(version, to, Objection.NAMES, "One case can be recognised.", Set.of(), null));
            case PEER_REVIEW -> practices.askReviewers(desk, id, version, reviewers());
            case DOCUMENTED -> review(id);
            case REUSED -> reuse(id);
            case REVIEW_DUE, STALE -> letTimePass(id, to);
            case DRAFT -> {}
        }
    }

    /** What a clock does, which no person may. */
    private void letTimePass(long id, PracticeState to) {
        transactions.executeWithoutResult(
                status -> store.move(sight.of(Actor.suivi(null)), store.any(id), to, Why.NONE));
    }

    private void supersede(Actor neighbour, long id, int version) {
        long newer = practices.begin(
                neighbour,
                between.party(BetweenCountries.NEIGHBOUR).id(),
                practices.withId(neighbour, id).practice());
        step(newer, PracticeState.SUBMITTED);
        step(newer, PracticeState.DESK_CHECK);
        step(newer, PracticeState.SNAPSHOT);
        practices.move(neighbour, id, new Step(version, PracticeState.SUPERSEDED, null, "", Set.of(), newer));
    }

    private List<Long> reviewers() {
        return List.of(
                between.party(BetweenCountries.ISLANDS).id(),
                between.party(BetweenCountries.HIGHLANDS).id());
    }

    private void review(long id) {
        practices.review(
                between.person(Role.ASSISTANCE_PROVIDER),
                id,
                new Answer(between.party(BetweenCountries.ISLANDS).id(), true, "Clear, and the figures are public."));
        practices.review(
                between.person(Role.COUNTRY_COORDINATOR),
                id,
                new Answer(between.party(BetweenCountries.HIGHLANDS).id(), true, ""));
    }

    /** Used by the agency, as the neighbour confirms, and by Exampleland, which waits for an answer. */
    private void reuse(long id) {
        Actor provider = between.person(Role.ASSISTANCE_PROVIDER);
        long reuse = reuses.tell(
                provider,
                id,
                new Told(between.party(BetweenCountries.AGENCY).id(), ToldPractice.ADAPTED, ToldPractice.CAME_OF_IT));
        reuses.answer(between.person(Role.NATIONAL_FOCAL_POINT), id, reuse, true);
        Actor national = between.person(Role.SECRETARIAT);
        reuses.tell(
                national,
                id,
                new Told(practices.writtenBy(national).get(0).id(), ToldPractice.ADAPTED, ToldPractice.CAME_OF_IT));
    }
}
