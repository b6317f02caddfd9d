package org.suivi.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.identity.Account;
import org.suivi.identity.Accounts;
import org.suivi.identity.Letter;
import org.suivi.identity.Role;
import org.suivi.matches.MatchExamples;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;

/** Who at the desk answers for a need. */
@OnDatabase
class OfficersTests {

    private static final String COLLEAGUE = "colleague@example.org";
    private static final List<Role> WITHOUT_KNOWLEDGE = List.of(Role.ASSISTANCE_PROVIDER, Role.UN_PARTNER);

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    Accounts accounts;

    @Autowired
    StatedNeeds needs;

    @Autowired
    Officers officers;

    @Autowired
    HouseList list;

    @Autowired
    Pipeline pipeline;

    @Autowired
    ClockNews news;

    @Autowired
    HouseRounds rounds;

    @Autowired
    MatchExamples examples;

    @Autowired
    JdbcClient jdbc;

    private long need;
    private long colleague;

    @BeforeEach
    void begin() {
        examples.begin();
        need = examples.open(examples.need("Training of prison staff", true));
        colleague = accounts.withEmail(COLLEAGUE)
                .map(Account::id)
                .orElseGet(() -> accounts.create(Actor.suivi(null), COLLEAGUE, "Colleague of the desk", Cast.PASSWORD));
        accounts.giveRole(Actor.suivi(null), colleague, Role.CLEARING_HOUSE_DESK, null, null);
    }

    @AfterEach
    void takeAway() {
        examples.clear();
        jdbc.sql("delete from membership where account_id = :account")
                .param("account", colleague)
                .update();
    }

    @Test
    void whoeverAcknowledgesANeedBecomesItsOfficer() {
        assertThat(officer(between(Role.SECRETARIAT))).isEqualTo(desk().account());
        long submitted = submitted();
        assertThat(officers.of(desk(), submitted).orElseThrow().officer()).isNull();
        assertThat(count(Map.of("officer", "nobody"))).isEqualTo(1);
        needs.move(actor(colleague), submitted, 2, NeedState.ACKNOWLEDGED, null);
        assertThat(officers.of(desk(), submitted).orElseThrow().officer())
                .returns("Colleague of the desk", Account::name);
        assertThat(count(Map.of("officer", "nobody"))).isZero();
    }

    @Test
    void theOwnerReadsWhoItIsAndNobodyElseDoes() {
        String name = accounts.withId(desk().account()).orElseThrow().name();
        assertThat(page(Role.SECRETARIAT)).contains("Desk officer", name).doesNotContain("/officer\"");
        for (Role role : WITHOUT_KNOWLEDGE) {
            assertThat(page(role)).as("%s", role).doesNotContain("Desk officer");
        }
        for (Language language : Language.values()) {
            assertThat(pages.get()
                            .uri("/clearing-house/needs/" + need + "?lang=" + language.code())
                            .with(cast.as(Role.CLEARING_HOUSE_DESK)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("/officer\"")
                    .doesNotContain("officer.title", "officer.hand");
        }
    }

    @Test
    void theDeskHandsANeedToAColleagueAndListsFollow() {
        assertThat(count(Map.of("officer", "mine"))).isEqualTo(1);
        assertThat(hand(4, colleague)).hasStatus3xxRedirection();
        assertThat(officer(desk())).isEqualTo(colleague);
        assertThat(count(Map.of("officer", "mine"))).isZero();
        assertThat(list.count(actor(colleague), Entity.NEED, HouseFilter.of(Map.of("officer", "mine"))))
                .isEqualTo(1);
        assertThat(list.count(between(Role.SECRETARIAT), Entity.NEED, HouseFilter.of(Map.of("officer", "nobody"))))
                .as("only the desk finds by officers")
                .isZero();
        assertThat(jdbc.sql("select count(*) from audit_entry where verb = 'officer-named' and subject_id = :id")
                        .param("id", need)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theListOfTheDeskAloneSaysWhoAnswersForEachNeed() {
        officers.hand(desk(), need, 4, colleague);
        submitted();
        assertThat(list(Role.CLEARING_HOUSE_DESK, "")).contains("Colleague of the desk", "Nobody yet");
        for (Role role : List.of(Role.SECRETARIAT, Role.ASSISTANCE_PROVIDER, Role.UN_PARTNER)) {
            assertThat(list(role, ""))
                    .as("%s", role)
                    .contains(Entity.NEED.number(need))
                    .doesNotContain("Colleague of the desk", "Desk officer");
            assertThatThrownBy(() -> officers.among(between(role), List.of(need)))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThat(pages.get().uri("/clearing-house/needs.csv").with(cast.as(Role.CLEARING_HOUSE_DESK)))
                .hasStatusOk()
                .bodyText()
                .contains(Entity.NEED.number(need))
                .doesNotContain("Colleague of the desk");
    }

    @Test
    void aNeedWhoseOfficerLeftTheDeskIsNobodysInListsAndInThePipeline() {
        officers.hand(desk(), need, 4, colleague);
        assertThat(count(Map.of("officer", "nobody"))).isZero();
        assertThat(now(pipeline.kind(desk(), "need", OfficerChoice.NOBODY))).isZero();
        jdbc.sql("delete from membership where account_id = :account")
                .param("account", colleague)
                .update();
        assertThat(count(Map.of("officer", "nobody"))).isEqualTo(1);
        assertThat(now(pipeline.kind(desk(), "need", OfficerChoice.NOBODY))).isEqualTo(1);
        assertThat(list(Role.CLEARING_HOUSE_DESK, "?officer=nobody"))
                .contains(Entity.NEED.number(need), "Colleague of the desk", "no longer at the desk");
    }

    private String list(Role role, String query) {
        MvcTestResult page = pages.get()
                .uri("/clearing-house/needs" + query)
                .with(cast.as(role))
                .exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void whoHandsOverWhatWasHandedOverMeanwhileReadsBoth() {
        officers.hand(desk(), need, 4, colleague);
        assertThat(hand(4, desk().account()))
                .hasStatus(409)
                .bodyText()
                .contains("Colleague of the desk", "Somebody handed it over meanwhile");
        assertThatThrownBy(() -> officers.hand(desk(), need, 4, colleague)).isInstanceOf(Stale.class);
    }

    @Test
    void onlyTheDeskHandsOverAndOnlyToTheDesk() {
        Actor owner = between(Role.SECRETARIAT);
        assertThatThrownBy(() -> officers.hand(owner, need, 4, colleague)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> officers.hand(desk(), need, 4, owner.account()))
                .isInstanceOf(Refused.class)
                .hasMessage("officer.not-of-the-desk");
        needs.move(owner, need, 4, NeedState.WITHDRAWN, "It is done");
        assertThatThrownBy(() -> officers.hand(desk(), need, 5, colleague)).isInstanceOf(Refused.class);
        assertThat(officers.of(desk(), need).orElseThrow().colleagues()).isEmpty();
    }

    @Test
    void thePipelineIsNarrowedToAnOfficerAndItsFiguresOpenTheirLists() {
        examples.open(examples.need("Training of border guards", true));
        officers.hand(desk(), need, 4, colleague);
        Stages all = pipeline.kind(desk(), "need", null);
        Stages mine = pipeline.kind(desk(), "need", OfficerChoice.MINE);
        assertThat(now(all)).isEqualTo(2);
        assertThat(now(mine)).isEqualTo(1);
        assertThat(pipeline.stays(desk(), mine, "open", false, 1).total()).isEqualTo(1);
        assertThat(now(pipeline.kind(desk(), "need", OfficerChoice.NOBODY))).isZero();
        jdbc.sql("update assistance_record set open_since = open_since - interval '40 days'")
                .update();
        assertThat(pipeline.overdue(actor(colleague), OfficerChoice.MINE))
                .allSatisfy(over -> assertThat(over.kind().code()).isEqualTo("need"))
                .filteredOn(over -> over.limit().code().equals("first-proposal"))
                .extracting(Pipeline.Over::things)
                .containsExactly(1L);
        assertThat(pipeline.overdue(
                                actor(colleague), new Pipeline.Clocked("first-proposal", "need", OfficerChoice.MINE), 1)
                        .rows())
                .extracting(Pipeline.Stay::number)
                .containsExactly(Entity.NEED.number(need));
        for (String path : List.of("", "/need/open/now", "/over/first-proposal", ".csv")) {
            assertThat(pages.get()
                            .uri("/clearing-house/pipeline" + path + "?officer=mine")
                            .with(cast.as(Role.CLEARING_HOUSE_DESK)))
                    .as(path)
                    .hasStatusOk();
        }
    }

    @Test
    void theOfficerIsToldThatATimeIsOverAndTheDeskWhereThereIsNone() {
        long submitted = submitted();
        jdbc.sql("""
                        update assistance_record set submitted_at = submitted_at - interval '40 days',
                            state_since = state_since - interval '40 days' where id = :id
                        """).param("id", submitted).update();
        String desk = Cast.address(Role.CLEARING_HOUSE_DESK);
        assertThat(told()).contains(desk, COLLEAGUE);
        officers.hand(desk(), submitted, 2, colleague);
        jdbc.sql("delete from letter_told").update();
        assertThat(told()).contains(COLLEAGUE).doesNotContain(desk);
        jdbc.sql("delete from membership where account_id = :account")
                .param("account", colleague)
                .update();
        assertThat(told()).as("who left the desk answers for nothing").contains(desk);
    }

    private List<String> told() {
        return rounds.letters(news).stream().map(Letter::to).toList();
    }

    private long now(Stages kind) {
        return pipeline.of(desk(), kind).all().stream()
                .mapToLong(Pipeline.Step::now)
                .sum();
    }

    private MvcTestResult hand(int version, long to) {
        return pages.post()
                .uri("/clearing-house/needs/" + need + "/officer")
                .with(cast.as(Role.CLEARING_HOUSE_DESK))
                .with(csrf())
                .param("version", String.valueOf(version))
                .param("to", String.valueOf(to))
                .exchange();
    }

    private String page(Role role) {
        MvcTestResult page = pages.get()
                .uri("/clearing-house/needs/" + need)
                .with(cast.as(role))
                .exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private long count(Map<String, String> parameters) {
        return list.count(desk(), Entity.NEED, HouseFilter.of(parameters));
    }

    private long officer(Actor reader) {
        return Objects.requireNonNull(officers.of(reader, need).orElseThrow().officer())
                .id();
    }

    private long submitted() {
        Actor owner = between(Role.SECRETARIAT);
        long id = needs.begin(owner, examples.need("Training of border guards", true));
        needs.move(owner, id, 0, NeedState.SUBMITTED, null);
        return id;
    }

    private Actor desk() {
        return between(Role.CLEARING_HOUSE_DESK);
    }

    private Actor between(Role role) {
        return actor(accounts.withEmail(Cast.address(role)).orElseThrow().id());
    }

    private Actor actor(long account) {
        return accounts.actor(account, null).orElseThrow();
    }
}
