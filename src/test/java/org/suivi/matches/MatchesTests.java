package org.suivi.matches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.suivi.Answers;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseRounds;
import org.suivi.cooperation.Level;
import org.suivi.cooperation.Levels;
import org.suivi.cooperation.LiveRecords;
import org.suivi.cooperation.MailChoices;
import org.suivi.cooperation.MailRhythm;
import org.suivi.cooperation.Need;
import org.suivi.cooperation.NeedState;
import org.suivi.cooperation.Occasion;
import org.suivi.cooperation.Offer;
import org.suivi.cooperation.Pipeline;
import org.suivi.cooperation.StatedNeeds;
import org.suivi.cooperation.TextStatus;
import org.suivi.cooperation.Translations;
import org.suivi.cooperation.Translations.Mark;
import org.suivi.identity.Letter;
import org.suivi.identity.Role;
import org.suivi.matches.Candidates.Candidate;
import org.suivi.matching.Band;
import org.suivi.matching.Cause;
import org.suivi.matching.Feature;
import org.suivi.matching.Gap;
import org.suivi.matching.Matching;
import org.suivi.parties.PartyPeople;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.NotFound;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;

/** Matches from what the engine finds over proposals and answers to an agreement, and what each side learns on the way. */
@OnDatabase
class MatchesTests extends MatchCast {

    private static final String HERE = "/clearing-house/matches/";

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    Candidates candidates;

    @Autowired
    Matches matches;

    @Autowired
    MatchList list;

    @Autowired
    MatchPages shown;

    @Autowired
    MatchStore store;

    @Autowired
    MatchClock clock;

    @Autowired
    MatchNews news;

    @Autowired
    HouseRounds mails;

    @Autowired
    MailChoices choices;

    @Autowired
    Pipeline pipeline;

    @Autowired
    Rematching rematching;

    @Autowired
    Rounds rounds;

    @Autowired
    ProviderRatings ratings;

    @Autowired
    StatedNeeds needs;

    @Autowired
    Levels levels;

    @Autowired
    Translations translations;

    @Autowired
    LiveRecords records;

    @Autowired
    LivePool pool;

    @Autowired
    PartyPeople people;

    @Autowired
    JdbcClient jdbc;

    private long need;
    private long offer;

    @BeforeEach
    void begin() {
        examples.begin();
        need = examples.open(examples.need("Training for prison staff", false));
        offer = examples.active(examples.offer("Courses on the prevention of torture", 3));
    }

    @AfterEach
    void takeAway() {
        examples.clear();
        jdbc.sql("delete from mail_choice").update();
        jdbc.sql("delete from party_person where party_id = :state")
                .param("state", testland())
                .update();
    }

    @Test
    void theDeskOpensProposalsThatNobodyAnsweredInTime() {
        matches.propose(desk(), need, List.of(offer));
        assertThat(unanswered()).isZero();
        jdbc.sql("update assistance_match set proposed_at = proposed_at - interval '31 days'")
                .update();
        assertThat(unanswered()).isEqualTo(1);
        assertThat(pages.get()
                        .uri("/clearing-house/pipeline/over/answer-proposal?of=match")
                        .with(cast.as(Role.CLEARING_HOUSE_DESK)))
                .hasStatusOk()
                .bodyText()
                .contains("TCC-MAT-");
    }

    private long unanswered() {
        return pipeline.overdue(desk(), "answer-proposal", "match", 1).total();
    }

    @Test
    void theVersionOfTheEngineIsKeptWithWhatTheEngineSuggestedAlone() {
        assertThat(rematching.run()).isEqualTo(1);
        long other = examples.open(examples.need("Training for border guards", false));
        matches.propose(desk(), other, List.of(offer));
        assertThat(engineOf(need)).containsExactly(Matching.ENGINE);
        assertThat(engineOf(other)).hasSize(2).containsOnlyNulls();
    }

    private List<@Nullable String> engineOf(long asked) {
        return jdbc.sql("""
                        select e.engine_version from state_event e join assistance_match m on m.id = e.entity_id
                        where e.entity = 'match' and m.need_id = :need
                        """)
                .param("need", asked)
                .query((row, index) -> row.getString(1))
                .list();
    }

    @Test
    void whatFitsIsFoundInBothDirectionsWithTheSameScore() {
        Candidate there = only(candidates.offersFor(secretariat(), need, false));
        assertThat(there.band()).isEqualTo(Band.STRONG);
        Candidate back = only(candidates.needsFor(provider(), offer));
        assertThat(back.row().id()).isEqualTo(need);
        assertThat(back.score()).isEqualTo(there.score());
        assertThat(back.row().whose().party()).as("not named").isNull();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theReasonsAreToldInEveryLanguage(Language language) {
        for (String path : List.of("needs/" + need, "offers/" + offer)) {
            assertThat(pages.get()
                            .uri("/clearing-house/" + path + "/matches?lang=" + language.code())
                            .with(cast.as(Role.CLEARING_HOUSE_DESK)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("gate-pass")
                    .doesNotContain(">match.", ">matches.");
        }
    }

    @Test
    void aTranslationByAMachineIsNotReadUntilAPersonAnswersForIt() {
        Offer plain = examples.offer("Courses on the prevention of torture", 3);
        long translated = examples.active(
                MatchExamples.saying(plain, plain.words().text().with(Language.FR, "Cours sur la prévention")));
        assertThat(languagesOf(translated))
                .as("it began with it, and nobody said how it came about")
                .containsExactly("en");
        translations.mark(provider(), Entity.OFFER, translated, inFrench(translated, TextStatus.HUMAN));
        assertThat(languagesOf(translated)).containsExactlyInAnyOrder("en", "fr");
        translations.mark(provider(), Entity.OFFER, translated, inFrench(translated, TextStatus.MACHINE));
        assertThat(languagesOf(translated)).containsExactly("en");
        translations.mark(provider(), Entity.OFFER, translated, inFrench(translated, TextStatus.OFFICIAL));
        assertThat(languagesOf(translated)).containsExactlyInAnyOrder("en", "fr");

        examples.practice(agency(), 0);
        jdbc.sql("""
                        update assistance_record set content = jsonb_set(content, '{words,result,fr}', '"On le sait"')
                        where entity = 'practice'
                        """).update();
        assertThat(records.practices())
                .as("nobody said how it came about")
                .allSatisfy(practice -> assertThat(practice.words().texts()).containsOnlyKeys(Language.EN));
        jdbc.sql("""
                        insert into house_translation (record_id, field, language, status, translator, source_hash, at)
                        select id, 'result', 'fr', 'human', 'A person', '', now() from assistance_record where entity = 'practice'
                        """).update();
        assertThat(records.practices())
                .allSatisfy(practice -> assertThat(practice.words().texts()).containsKey(Language.FR));
    }

    private Mark inFrench(long offer, TextStatus status) {
        int version = translations
                .of(provider(), Entity.OFFER, offer)
                .translated()
                .about()
                .version();
        return new Mark(version, Language.FR, status);
    }

    @Test
    void aTranslationOfAChallengeIsReadOnceAPersonMadeIt() {
        long challenge = examples.challenge(agency(), Level.PARTICIPANTS);
        jdbc.sql(
                        "update assistance_record set content = jsonb_set(content, '{text,fr}', '\"Sans cours\"') where id = :id")
                .param("id", challenge)
                .update();
        assertThat(told(challenge)).containsOnlyKeys(Language.EN);
        jdbc.sql("""
                        insert into house_translation (record_id, field, language, status, translator, source_hash, at)
                        values (:id, 'text', 'fr', 'official', 'A service', '', now())
                        """).param("id", challenge).update();
        assertThat(told(challenge)).containsKey(Language.FR);
    }

    private Map<Language, String> told(long challenge) {
        return records.challenges().stream()
                .filter(each -> each.id() == challenge)
                .findFirst()
                .orElseThrow()
                .words()
                .texts();
    }

    private Set<String> languagesOf(long offer) {
        return pool.now().offer(offer).orElseThrow().texts().words().keySet();
    }

    @Test
    void whatOthersDidStandsBesideOffersForThoseWhoMaySeeItAndIsExplainedTheSameWay() {
        long practice = examples.practice(agency(), 0);
        examples.practice(agency(), 3);
        examples.practice(testland(), 0);
        assertThat(candidates.offersFor(secretariat(), need, false).learnt())
                .as("neither one's own nor what is kept from the reader")
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.kind()).isEqualTo(Precedent.Kind.PRACTICE);
                    assertThat(one.shown().path()).endsWith("/practices/" + practice);
                    assertThat(one.explanation().contributions().get(0).feature())
                            .isEqualTo(Feature.THEME);
                });
        assertThat(candidates.offersFor(desk(), need, false).learnt()).hasSize(2);
        long silent = examples.open(MatchExamples.without(examples.need("Another training", false), agency()));
        assertThat(candidates.offersFor(secretariat(), silent, false).learnt()).isEmpty();
        assertThat(pages.get()
                        .uri("/clearing-house/needs/" + need + "/matches?lang=es")
                        .with(cast.as(Role.SECRETARIAT)))
                .hasStatusOk()
                .bodyText()
                .contains("Lo que otros hicieron", "Lessons in three prisons");
    }

    @Test
    void howHelpWasReceivedCountsOnceItIsKnown() {
        double before = only(candidates.offersFor(secretariat(), need, false)).score();
        ratings.keep(List.of(new ProviderRatings.Received(agency(), "TRAINING_OFFICIALS", 6, 6)));
        examples.forget();
        double after = only(candidates.offersFor(secretariat(), need, false)).score();
        ratings.keep(List.of());
        examples.forget();
        assertThat(after).isGreaterThan(before);
    }

    @Test
    void othersThanItsSidesAndTheDeskDoNotSeeWhatFits() {
        assertThatThrownBy(() -> candidates.offersFor(provider(), need, true)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> candidates.needsFor(secretariat(), offer)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> candidates.offersFor(examples.actor(Role.FOCAL_POINT), need, true))
                .as("a ministry")
                .isInstanceOf(NotFound.class);
    }

    @Test
    void bothSidesAgreeAndTheNeedFollows() {
        long match = matches.propose(desk(), need, List.of(offer));
        assertThat(examples.state(need)).isEqualTo(NeedState.IN_MATCHING);
        answer(provider(), match, agency(), true, null);
        assertThat(state(match)).isEqualTo(MatchState.OFFER_ACCEPTED);
        answer(secretariat(), match, testland(), true, null);
        assertThat(state(match)).isEqualTo(MatchState.AGREED);
        assertThat(examples.state(need)).isEqualTo(NeedState.MATCHED);
        assertThat(matches.agreed(match))
                .isEqualTo(new MatchAgreed(
                        match,
                        need,
                        List.of(
                                new MatchParty(testland(), null, MatchParty.Does.RECEIVES),
                                new MatchParty(agency(), offer, MatchParty.Does.BRINGS_EXPERTISE))));
        matches.convert(match);
        assertThat(state(match)).isEqualTo(MatchState.CONVERTED);
        needs.become(secretariat(), need, NeedState.IN_DELIVERY, null);
        needs.become(secretariat(), need, NeedState.PARTLY_MET, "The second course is open still");
        assertThat(examples.state(need)).isEqualTo(NeedState.PARTLY_MET);
        assertThat(shown.withId(desk(), match).events())
                .extracting(event -> event.to())
                .containsExactly("suggested", "proposed", "offer-accepted", "agreed", "converted");
    }

    @Test
    void whoProposesHasSaidYesByThat() {
        long match = matches.propose(provider(), need, List.of(offer));
        assertThat(state(match)).isEqualTo(MatchState.OFFER_ACCEPTED);
        assertThat(store.any(match).orElseThrow().origin()).isEqualTo(MatchOrigin.PARTY);
        assertThatThrownBy(() -> matches.propose(secretariat(), need, List.of(offer)))
                .isInstanceOf(Refused.class)
                .hasMessage("match.exists");
        assertThatThrownBy(() -> answer(provider(), match, testland(), true, null))
                .as("for the other side")
                .isInstanceOf(NotAllowed.class);
        int version = store.any(match).orElseThrow().version();
        assertThatThrownBy(() -> matches.answer(secretariat(), match, version - 1, testland(), true, null))
                .isInstanceOf(Stale.class);
        matches.withdraw(provider(), match, version);
        assertThat(examples.state(need)).isEqualTo(NeedState.OPEN);
    }

    @Test
    void aStateIsNamedToNobodyBeforeItSaysYes() {
        long match = matches.propose(desk(), need, List.of(offer));
        assertThat(body(match, cast.as(Role.ASSISTANCE_PROVIDER))).doesNotContain("Testland");
        assertThat(pages.get().uri("/clearing-house/matches").with(cast.as(Role.ASSISTANCE_PROVIDER)))
                .bodyText()
                .contains("Training for prison staff")
                .doesNotContain("Testland");
        answer(secretariat(), match, testland(), true, null);
        assertThat(body(match, cast.as(Role.ASSISTANCE_PROVIDER)))
                .contains("Testland")
                .doesNotContain("secretariat@example.org");
        answer(provider(), match, agency(), true, null);
        assertThat(body(match, cast.as(Role.ASSISTANCE_PROVIDER))).contains("secretariat@example.org");
        assertThat(body(match, cast.as(Role.SECRETARIAT))).contains("assistance-provider@example.org");
    }

    @Test
    void aReasonOfPolicyIsNotToldToTheOtherSide() {
        long match = matches.propose(desk(), need, List.of(offer));
        assertThatThrownBy(() -> answer(provider(), match, agency(), false, "NO_REPLY"))
                .hasMessage("match.say-reason");
        answer(provider(), match, agency(), false, "POLICY");
        assertThat(state(match)).isEqualTo(MatchState.DECLINED);
        assertThat(examples.state(need)).isEqualTo(NeedState.OPEN);
        assertThat(body(match, cast.as(Role.SECRETARIAT)))
                .contains("not able to proceed")
                .doesNotContain("Policy");
        assertThat(body(match, cast.as(Role.ASSISTANCE_PROVIDER))).contains("Policy");
        assertThat(body(match, cast.as(Role.CLEARING_HOUSE_DESK))).contains("Policy");
        assertThat(rounds.answers(desk())).containsExactly(new Rounds.Declined("POLICY", 0, 1));
    }

    @Test
    void aDeclineWithoutAReasonComesBackWithThePage() {
        long match = matches.propose(desk(), need, List.of(offer));
        var answer = pages.post()
                .uri(HERE + match + "/answer")
                .with(cast.as(Role.ASSISTANCE_PROVIDER))
                .with(csrf())
                .param("version", "1")
                .param("party", String.valueOf(agency()))
                .param("reply", "declined");
        assertThat(answer).hasStatus(422).bodyText().contains("Choose the reason");
    }

    private List<Letter> letters() {
        return mails.letters(news);
    }

    @Test
    void silenceEndsAProposalAfterTwoReminders() {
        long match = matches.propose(desk(), need, List.of(offer));
        assertThat(letters())
                .extracting(Letter::to)
                .containsExactlyInAnyOrder("secretariat@example.org", "assistance-provider@example.org");
        assertThat(letters()).isEmpty();
        answer(secretariat(), match, testland(), true, null);
        proposedBefore(match, 12);
        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo("assistance-provider@example.org");
            assertThat(letter.subject() + letter.text())
                    .contains("TCC-MAT-", HERE + match)
                    .doesNotContain("Testland", "prison", "Courses");
        });
        proposedBefore(match, 21);
        assertThat(letters()).hasSize(1);
        assertThat(clock.round()).isZero();
        proposedBefore(match, 31);
        assertThat(clock.round()).isEqualTo(1);
        assertThat(clock.round()).isZero();
        assertThat(state(match)).isEqualTo(MatchState.EXPIRED);
        assertThat(store.any(match).orElseThrow().parts().get(0).reason()).isEqualTo("NO_REPLY");
        assertThat(store.any(match).orElseThrow().asker().reason()).isNull();
        assertThat(examples.state(need)).isEqualTo(NeedState.OPEN);
    }

    @Test
    void aGatheredMailNamesMatchesThatStillWaitByTheirNumbersAlone() {
        choices.choose(provider(), Map.of(Occasion.PROPOSAL_WAITING, MailRhythm.WEEKLY), 0);
        long match = matches.propose(desk(), need, List.of(offer));
        long second =
                matches.propose(desk(), examples.open(examples.need("Lessons for the police", false)), List.of(offer));
        assertThat(letters())
                .extracting(Letter::to)
                .containsExactly("secretariat@example.org", "secretariat@example.org");
        answer(provider(), second, agency(), true, null);
        jdbc.sql("update mail_choice set weekly_since = weekly_since - interval '8 days'")
                .update();
        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo("assistance-provider@example.org");
            assertThat(letter.subject() + letter.text())
                    .contains(MatchRecord.number(match), HERE + match)
                    .doesNotContain(MatchRecord.number(second), "Testland", "prison", "police", "Courses");
        });
        assertThat(letters()).isEmpty();
    }

    @Test
    void whoLetAProposalLieHearsOfItOnceHoweverManyDaysOfRemindingHavePassed() {
        long match = matches.propose(desk(), need, List.of(offer));
        proposedBefore(match, 21);
        assertThat(letters())
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter.subject())
                        .isEqualTo(MatchRecord.number(match) + " still waits for your answer"));
        assertThat(letters()).isEmpty();
    }

    @Test
    void anAgreementIsToldOfAlsoOnceAProjectWasMadeOfIt() {
        long match = matches.propose(desk(), need, List.of(offer));
        answer(provider(), match, agency(), true, null);
        answer(secretariat(), match, testland(), true, null);
        matches.convert(match);
        assertThat(letters())
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter.subject()).isEqualTo(MatchRecord.number(match) + " is agreed"));
    }

    @Test
    void thatAPartyIsNotWantedShowsToNobodyElse() {
        examples.active(Role.ASSISTANCE_PROVIDER, MatchExamples.FUND, examples.offer("Courses of a fund", 3));
        List<Long> others = offersShown();
        long silent = examples.open(
                MatchExamples.without(examples.need("Another training for prison staff", false), agency()));
        assertThat(candidates.offersFor(secretariat(), silent, true).candidates())
                .extracting(each -> each.row().id())
                .as("to the owner the excluded one is not proposed")
                .doesNotContain(offer)
                .hasSize(others.size() - 1);
        assertThat(candidates.needsFor(provider(), offer).candidates())
                .extracting(each -> each.row().id())
                .as("to the excluded one the need is not there")
                .containsExactly(need);
        assertThatThrownBy(() -> matches.propose(provider(), silent, List.of(offer)))
                .as("refused as for any other reason")
                .hasMessage("match.not-possible");
        assertThat(rematching.run()).isPositive();
        assertThat(list.page(provider(), new MatchFilter(null, null, 1)).rows())
                .noneMatch(row -> row.match().asker().need() == silent
                        && row.match().parts().get(0).offer() == offer);
        assertThat(pages.get()
                        .uri("/clearing-house/offers/" + offer + "/matches")
                        .with(cast.as(Role.ASSISTANCE_PROVIDER)))
                .bodyText()
                .doesNotContain("Another training", "xcluded");
        assertThat(candidates.offersFor(secretariat(), need, true).candidates())
                .extracting(each -> each.row().id())
                .as("other lists are the same with and without the exclusion")
                .isEqualTo(others);
    }

    @Test
    void anOfferForFewStatesDoesNotTellWhichOfThemAsks() {
        long narrow =
                examples.active(MatchExamples.forStates(examples.offer("Courses for one State", 3), List.of("qta")));
        assertThat(candidates.needsFor(provider(), narrow).candidates()).isEmpty();
        assertThatThrownBy(() -> matches.propose(desk(), need, List.of(narrow))).hasMessage("match.tells-who");
        assertThat(state(matches.propose(secretariat(), need, List.of(narrow)))).isEqualTo(MatchState.NEED_ACCEPTED);
    }

    @Test
    void severalHelpTogetherOnceAllOfThemSaidYes() {
        examples.clear();
        examples.begin();
        long asked = examples.open(MatchExamples.speaking(
                examples.need("Training in Arabic", true), List.of(Language.AR), Need.Funding.NONE_NEEDED));
        long expert = examples.active(
                MatchExamples.speaking(examples.offer("Courses in French", 3), List.of(Language.FR), Offer.Cost.FREE));
        long interpreter = examples.active(
                Role.ASSISTANCE_PROVIDER,
                MatchExamples.FUND,
                examples.partner("Interpreters", "INTERPRETATION_HOSTING", List.of(Language.FR, Language.AR)));
        var together = candidates.offersFor(secretariat(), asked, true).together();
        assertThat(together).isNotNull();
        assertThat(together.offers()).containsExactly(expert, interpreter);
        assertThatThrownBy(() -> matches.propose(provider(), asked, together.offers()))
                .isInstanceOf(NotAllowed.class);
        long match = matches.propose(secretariat(), asked, together.offers());
        answer(provider(), match, agency(), true, null);
        assertThat(state(match)).isEqualTo(MatchState.NEED_ACCEPTED);
        answer(provider(), match, examples.party(MatchExamples.FUND), true, null);
        assertThat(state(match)).isEqualTo(MatchState.AGREED);
        assertThat(matches.agreed(match).parties())
                .extracting(MatchParty::does)
                .containsExactly(
                        MatchParty.Does.RECEIVES,
                        MatchParty.Does.BRINGS_EXPERTISE,
                        MatchParty.Does.INTERPRETS_OR_HOSTS);
        assertThat(body(match, cast.as(Role.SECRETARIAT))).contains("Interpretation and hosting");
    }

    @Test
    void aSuggestionIsTakenUpFromItsOwnPageByWhoMayProposeIt() {
        assertThat(rematching.run()).isEqualTo(1);
        long match = jdbc.sql("select id from assistance_match where state = 'suggested'")
                .query(Long.class)
                .single();
        String propose = "name=\"offer\" value=\"" + offer + "\"";
        for (Role role : List.of(Role.CLEARING_HOUSE_DESK, Role.SECRETARIAT, Role.ASSISTANCE_PROVIDER)) {
            assertThat(pages.get().uri("/clearing-house/matches/" + match).with(cast.as(role)))
                    .bodyText()
                    .contains("nobody is asked yet", propose);
        }
        matches.propose(desk(), need, List.of(offer));
        assertThat(pages.get().uri("/clearing-house/matches/" + match).with(cast.as(Role.CLEARING_HOUSE_DESK)))
                .bodyText()
                .doesNotContain(propose);
    }

    @Test
    void whoseSilenceIsOverDidNotAnswerAndIsNotWaitedFor() {
        long match = matches.propose(desk(), need, List.of(offer));
        answer(provider(), match, agency(), false, "TIMING");
        assertThat(pages.get().uri("/clearing-house/matches/" + match).with(cast.as(Role.CLEARING_HOUSE_DESK)))
                .bodyText()
                .contains("Did not answer")
                .doesNotContain("No answer yet");
    }

    @Test
    void strongMatchesAreSuggestedOnceAndAnewWhenTheNeedChanges() {
        assertThat(rematching.run()).isEqualTo(1);
        assertThat(rematching.run()).isZero();
        assertThat(letters()).hasSize(2);
        assertThat(list.page(provider(), new MatchFilter(MatchState.SUGGESTED, null, 1))
                        .total())
                .isEqualTo(1);
        int version = needs.withId(secretariat(), need).record().version();
        levels.show(secretariat(), Entity.NEED, need, version, Level.PUBLIC, Set.of());
        assertThat(list.page(provider(), new MatchFilter(null, null, 1)).total())
                .as("the old one is gone")
                .isZero();
        assertThat(rematching.run()).isEqualTo(1);
        long match = matches.propose(desk(), need, List.of(offer));
        assertThat(store.any(match).orElseThrow().origin()).isEqualTo(MatchOrigin.ENGINE);
        answer(provider(), match, agency(), false, "TIMING");
        assertThat(rematching.run())
                .as("what was declined is not suggested again")
                .isZero();
    }

    @Test
    void aRoundGivesNoOfferMoreThanItCanTakeAndSaysWhyTheOthersHaveNone() {
        long second = examples.open(examples.need("The same for the police", false));
        long third = examples.open(MatchExamples.speaking(
                examples.need("The same in Chinese", false), List.of(Language.ZH), Need.Funding.NONE_NEEDED));
        jdbc.sql("delete from assistance_record where id = :offer")
                .param("offer", offer)
                .update();
        offer = examples.active(examples.offer("One course only", 1));
        rounds.workOut(desk());
        assertThat(rounds.suggestions(desk(), 1).orElseThrow().suggestions().rows())
                .hasSize(1);
        List<Rounds.Unmet> unmet =
                rounds.unmet(desk(), null, 1).orElseThrow().needs().rows();
        assertThat(unmet).hasSize(2);
        assertThat(unmet)
                .filteredOn(each -> each.need().id() == third)
                .singleElement()
                .satisfies(
                        each -> assertThat(each.gaps()).extracting(Gap::cause).contains(Cause.LANGUAGE));
        assertThat(unmet)
                .filteredOn(each -> each.need().id() != third)
                .singleElement()
                .satisfies(each -> assertThat(each.gaps())
                        .first()
                        .isEqualTo(new Gap(Cause.CAPACITY, true, List.of("TCC-OFR-%06d".formatted(offer)))));
        whereNeedsFindOffers();
        assertThat(rounds.propose(desk(), Set.of(need, second, third))).isEqualTo(1);
        assertThat(rounds.unmet(desk(), Cause.CAPACITY, 1).orElseThrow().alone())
                .containsEntry(Cause.CAPACITY, 1);
        assertThat(rounds.unmet(desk(), Cause.TIME, 1).orElseThrow().needs().total())
                .isZero();
        assertThat(rounds.suggestions(desk(), 1).orElseThrow().suggestions().rows())
                .as("proposed")
                .isEmpty();
        for (String page : List.of("round", "unmet", "unmet?cause=language")) {
            assertThat(pages.get().uri("/clearing-house/" + page).with(cast.as(Role.CLEARING_HOUSE_DESK)))
                    .hasStatusOk();
        }
        assertThatThrownBy(() -> rounds.unmet(secretariat(), null, 1)).isInstanceOf(NotAllowed.class);
    }

    /** One offer for three needs, of which one is in Chinese. */
    private void whereNeedsFindOffers() {
        var desk = cast.as(Role.CLEARING_HOUSE_DESK);
        String here = "/clearing-house/coverage?rows=language&columns=state";
        assertThat(pages.get().uri(here).with(desk))
                .bodyText()
                .contains("0 / <a href=\"/clearing-house/coverage/needs?state=open&amp;language=zh&amp;\">1</a>");
        assertThat(pages.get().uri("/clearing-house/coverage/needs?state=open").with(desk))
                .bodyText()
                .contains("3 records", "With an offer", "Without an offer");
        assertThat(pages.get().uri("/clearing-house/coverage/needs?covered=1").with(desk))
                .bodyText()
                .contains("1 record")
                .doesNotContain("Without an offer");
        assertThat(pages.get().uri(here + "&language=zh").with(desk))
                .bodyText()
                .contains("0 / <a href=\"/clearing-house/coverage/needs?language=zh&amp;\">1</a>")
                .doesNotContain(">3</a>");
        assertThat(pages.get().uri("/clearing-house/unmet?language=zh").with(desk))
                .bodyText()
                .contains("The same in Chinese")
                .doesNotContain("The same for the police");
        assertThat(pages.get()
                        .uri("/clearing-house/coverage.csv?rows=language&columns=state")
                        .with(desk))
                .bodyText()
                .contains("中文 · Open,With an offer,0", "中文 · Open,In all,1");
        assertThat(pages.get().uri(here).with(cast.as(Role.UN_PARTNER))).hasStatus(403);
    }

    @Test
    void aMatchEndsWithTheNeedItRestsOn() {
        long match = matches.propose(desk(), need, List.of(offer));
        int version = needs.withId(secretariat(), need).record().version();
        needs.move(secretariat(), need, version, NeedState.WITHDRAWN, "Not needed any more");
        assertThat(state(match)).isEqualTo(MatchState.WITHDRAWN);
    }

    @Test
    void othersNeitherReadNorCountAMatch() {
        long match = matches.propose(desk(), need, List.of(offer));
        for (Role role :
                List.of(Role.FOCAL_POINT, Role.NATIONAL_FOCAL_POINT, Role.UN_PARTNER, Role.COUNTRY_COORDINATOR)) {
            Actor other = examples.actor(role);
            assertThatThrownBy(() -> shown.withId(other, match)).as("%s", role).isInstanceOf(NotFound.class);
            assertThat(list.counts(other)).as("%s", role).isEmpty();
            assertThat(list.page(other, new MatchFilter(null, null, 1)).total())
                    .as("%s", role)
                    .isZero();
            assertThat(pages.get().uri(HERE + match).with(cast.as(role))).hasStatus(404);
        }
        Actor stranger = examples.actor("stranger@example.org");
        assertThat(list.counts(stranger)).isEmpty();
        assertThat(list.counts(secretariat())).containsOnlyKeys(MatchState.PROPOSED);
        assertThat(list.counts(desk())).containsOnlyKeys(MatchState.PROPOSED);
    }

    @Test
    void whoCoordinatesInTheStateReadsTheMatchesOfItsNeedsAndTakesNoPartInThem() {
        long match = matches.propose(desk(), need, List.of(offer));
        Actor coordinator = examples.actor(Role.COUNTRY_COORDINATOR);
        people.name(examples.actor(Role.ADMINISTRATOR), testland(), Cast.address(Role.COUNTRY_COORDINATOR));
        assertThat(list.counts(coordinator)).containsOnlyKeys(MatchState.PROPOSED);
        assertThat(list.page(coordinator, new MatchFilter(null, null, 1)).total())
                .isEqualTo(1);
        MatchPages.Seen seen = shown.withId(coordinator, match);
        assertThat(seen.asker()).as("whose country it is").isNotNull();
        assertThat(seen.answering()).isEmpty();
        assertThat(seen.mayWithdraw()).isFalse();
        assertThat(body(match, cast.as(Role.COUNTRY_COORDINATOR))).contains("Training for prison staff");
        assertThat(told("matches", cast.asProgramOf(Role.COUNTRY_COORDINATOR))).contains("Training for prison staff");
        assertThat(told("matches/" + match, cast.asProgramOf(Role.COUNTRY_COORDINATOR)))
                .contains("Testland");
        answer(secretariat(), match, testland(), true, null);
        answer(provider(), match, agency(), true, null);
        MatchPages.Seen agreed = shown.withId(coordinator, match);
        assertThat(agreed.said().contact()).isNull();
        assertThat(agreed.parts())
                .allSatisfy(part -> assertThat(part.said().contact()).isNull());
        assertThat(shown.withId(secretariat(), match).parts().get(0).said().contact())
                .isNotNull();
        jdbc.sql("update assistance_record set level = 3, reach = 3 where id = :id")
                .param("id", need)
                .update();
        assertThat(list.counts(coordinator))
                .as("between the State and the desk")
                .isEmpty();
        assertThat(pages.get().uri(HERE + match).with(cast.as(Role.COUNTRY_COORDINATOR)))
                .hasStatus(404);
    }

    @Test
    void programsLearnOfAMatchWhatTheirSideMayKnow() {
        long match = matches.propose(desk(), need, List.of(offer));
        assertThat(told("matches", cast.asProgramOf(Role.ASSISTANCE_PROVIDER)))
                .contains("TCC-MAT-", "Training for prison staff", "\"state\":\"proposed\"")
                .doesNotContain("Testland", "\"next\"");
        assertThat(told("matches/" + match, cast.asProgramOf(Role.ASSISTANCE_PROVIDER)))
                .contains("\"gates\":[{\"gate\":", "\"outcome\":\"pass\"", "Agency of Help")
                .doesNotContain("Testland", "\"asker\":");
        assertThat(told("matches/" + match, cast.asProgramOf(Role.CLEARING_HOUSE_DESK)))
                .contains("\"asker\":{\"en\":\"Testland\"");
        assertThat(told("matches", cast.asProgramOf(Role.UN_PARTNER))).isEqualTo("{\"items\":[]}");
        assertThat(pages.get().uri("/api/v1" + HERE + match).with(cast.asProgramOf(Role.UN_PARTNER)))
                .hasStatus(404);
        assertThat(pages.get().uri("/api/v1/clearing-house/matches").with(cast.asNobody()))
                .hasStatus(401);
        answer(provider(), match, agency(), false, "POLICY");
        assertThat(told("matches/" + match, cast.asProgramOf(Role.SECRETARIAT)))
                .contains("UNABLE")
                .doesNotContain("POLICY");
    }

    @Test
    void programsOfTheDeskReadWhatFindsNoOffer() {
        examples.open(MatchExamples.speaking(
                examples.need("Lessons in Russian", true), List.of(Language.RU), Need.Funding.NONE_NEEDED));
        rounds.workOut(desk());
        assertThat(told("gaps", cast.asProgramOf(Role.CLEARING_HOUSE_DESK)))
                .contains("Lessons in Russian", "\"cause\":\"language\",\"isSole\":true")
                .doesNotContain("Training for prison staff");
        assertThat(told("gaps?cause=capacity", cast.asProgramOf(Role.CLEARING_HOUSE_DESK)))
                .isEqualTo("{\"items\":[]}");
        assertThat(pages.get().uri("/api/v1/clearing-house/gaps").with(cast.asProgramOf(Role.SECRETARIAT)))
                .hasStatus(403);
    }

    private String told(String path, RequestPostProcessor who) {
        var answer = pages.get().uri("/api/v1/clearing-house/" + path).with(who).exchange();
        return Answers.text(answer);
    }

    private List<Long> offersShown() {
        return candidates.offersFor(secretariat(), need, true).candidates().stream()
                .map(each -> each.row().id())
                .toList();
    }

    private static Candidate only(Candidates.Found found) {
        assertThat(found.candidates()).hasSize(1);
        return found.candidates().get(0);
    }

    private String body(long match, RequestPostProcessor who) {
        try {
            var answer = pages.get().uri(HERE + match).with(who).exchange();
            assertThat(answer).hasStatusOk();
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException never) {
            throw new AssertionError(never);
        }
    }

    private void answer(Actor actor, long match, long party, boolean isYes, @Nullable String reason) {
        matches.answer(actor, match, store.any(match).orElseThrow().version(), party, isYes, reason);
    }

    private MatchState state(long match) {
        return store.any(match).orElseThrow().state();
    }

    private void proposedBefore(long match, int days) {
        jdbc.sql("update assistance_match set proposed_at = now() - make_interval(days => :days) where id = :id")
                .param("days", days)
                .param("id", match)
                .update();
    }
}
