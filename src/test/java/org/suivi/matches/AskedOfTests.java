package org.suivi.matches;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.identity.Role;
import org.suivi.matches.AskedOf.Asked;
import org.suivi.matches.AskedOf.Said;
import org.suivi.matches.AskedOf.Times;
import org.suivi.shared.Actor;

/** How a party answers to what it was asked in proposals, whatever its part in them. */
@OnDatabase
class AskedOfTests {

    @Autowired
    AskedOf asked;

    @Autowired
    Matches matches;

    @Autowired
    MatchExamples examples;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    private long need;
    private long offer;
    private long agency;

    @BeforeEach
    void begin() {
        examples.begin();
        need = examples.open(examples.need("Lessons for prison staff", true));
        offer = examples.active(examples.offer("Courses for prison staff", 9));
        agency = examples.party(MatchExamples.AGENCY);
    }

    @AfterEach
    void clear() {
        examples.clear();
    }

    /** So many proposals in a state, to the agency as the second to help, which it answered after some days. */
    private void proposals(int many, String state, String reply, @Nullable Integer days) {
        jdbc.sql("""
                        with others as (insert into assistance_record (entity, party_id, state, level, reach, title, content, words, themes,
                            functions, modalities, languages, created_at, updated_at, state_since, last_confirmed)
                        select 'need', party_id, 'met', 1, 1, title, content, '', '{}', '{}', '{}', '{}', now(), now(), now(), current_date
                        from assistance_record, generate_series(1, :many) where id = :need returning id, party_id),
                        made as (insert into assistance_match (need_id, need_party, offer_id, state, origin, score, band, engine_version,
                            weights_version, created_at, state_since, proposed_at)
                        select id, party_id, :offer, :state, 'desk', 0.8, 'strong', '', '', now(), now(), now() - interval '20 days'
                        from others returning id)
                        insert into match_part (match_id, nth, offer_id, party_id, role, score, reply, explanation, answered_at)
                        select id, nth, :offer, case nth when 0 then :other else :party end, 'funding', 0.8,
                            case nth when 0 then 'open' else :reply end, '{}',
                            case nth when 1 then now() - interval '20 days' + :days * interval '1 day' end
                        from made, generate_series(0, 1) as nth
                        """)
                .param("many", many)
                .param("need", need)
                .param("offer", offer)
                .param("other", examples.party(MatchExamples.FUND))
                .param("party", agency)
                .param("state", state)
                .param("reply", reply)
                .param("days", days, Types.INTEGER)
                .update();
    }

    private void everySort(int many) {
        proposals(2 * many, "agreed", "accepted", 2);
        proposals(many, "declined", "declined", 6);
        proposals(many, "expired", "open", null);
        proposals(many, "proposed", "open", null);
        proposals(many, "withdrawn", "open", null);
    }

    private Asked of(Actor actor) {
        return asked.of(actor, agency);
    }

    private Actor provider() {
        return examples.actor(Role.ASSISTANCE_PROVIDER);
    }

    @Test
    void whatTheFunderWasAskedCounts() {
        everySort(1);
        for (Actor actor : List.of(provider(), examples.actor(Role.CLEARING_HOUSE_DESK))) {
            assertThat(of(actor).times())
                    .containsExactly(
                            new Times(Said.ACCEPTED, 2, 2L),
                            new Times(Said.DECLINED, 1, 1L),
                            new Times(Said.SILENT, 1, 1L),
                            new Times(Said.WAITING, 1, 1L),
                            new Times(Said.ENDED, 1, 1L));
            assertThat(of(actor).days()).as("2, 2 and 6").isEqualTo(2);
            assertThat(of(actor).accepted()).isEqualTo(50);
            for (Times each : of(actor).times()) {
                assertThat(asked.proposals(actor, agency, each.said(), 1).rows())
                        .hasSize((int) each.seen());
            }
            assertThat(asked.proposals(actor, agency, null, 1).total()).isEqualTo(4);
        }
    }

    @Test
    void othersLearnNothingOfFewProposals() {
        everySort(1);
        Asked seen = of(cast.stranger());
        assertThat(seen.times()).allMatch(each -> each.seen() == 0 && each.all() == null);
        assertThat(seen.days()).isNull();
        assertThat(seen.accepted()).isNull();
    }

    @Test
    void othersLearnSumsOfManyAndSeeNoList() {
        everySort(3);
        Asked seen = of(cast.stranger());
        assertThat(seen.times()).extracting(Times::all).containsExactly(6L, 3L, 3L, 3L, 3L);
        assertThat(seen.days()).isEqualTo(2);
        assertThat(seen.accepted()).isEqualTo(50);
        assertThat(asked.proposals(cast.stranger(), agency, Said.ACCEPTED, 1).rows())
                .isEmpty();
        String page = text(cast.asStranger());
        assertThat(page)
                .contains("All together", "50 per cent", "median 2")
                .doesNotContain("/proposals/", "Lessons for");
        assertThat(text(cast.as(Role.CLEARING_HOUSE_DESK))).contains("/proposals/silent\">3", "/proposals/answered");
    }

    private String text(RequestPostProcessor reader) {
        return new String(
                pages.get()
                        .uri("/clearing-house/agencies/" + MatchExamples.AGENCY)
                        .with(reader)
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    @Test
    void anAnswerIsDatedAndWhatAPartyProposedItselfIsNoAnswer() {
        long match = matches.propose(examples.actor(Role.CLEARING_HOUSE_DESK), need, List.of(offer));
        jdbc.sql("update assistance_match set proposed_at = proposed_at - interval '3 days'")
                .update();
        matches.answer(provider(), match, version(match), agency, false, "CAPACITY_FULL");
        assertThat(of(provider()).times()).contains(new Times(Said.DECLINED, 1, 1L));
        assertThat(of(provider()).days()).isBetween(2.99, 3.01);
        long other = examples.open(examples.need("More lessons for prison staff", true));
        matches.propose(provider(), other, List.of(offer));
        assertThat(of(provider()).times()).contains(new Times(Said.ACCEPTED, 0, 0L));
    }

    private int version(long match) {
        return jdbc.sql("select version from assistance_match where id = :id")
                .param("id", match)
                .query(Integer.class)
                .single();
    }
}
