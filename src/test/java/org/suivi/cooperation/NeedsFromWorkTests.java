package org.suivi.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.coordination.CoordinationExamples;
import org.suivi.coordination.UpdateState;
import org.suivi.identity.Accounts;
import org.suivi.identity.Role;
import org.suivi.plans.Action;
import org.suivi.plans.Actions;
import org.suivi.plans.Delivery;
import org.suivi.recommendations.Clusters;
import org.suivi.recommendations.RecommendationExamples;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotFound;
import org.suivi.shared.Refused;

/** A need opens with most of its fields filled from the record that it is asked on, or from the report that asks for it. */
@OnDatabase
class NeedsFromWorkTests {

    private static final int ENOUGH = 70;

    /** What no record can say: what the State agrees to, and from whom it does not want help. */
    private static final Set<String> THE_STATES_OWN = Set.of("circulate", "nameParty", "shareContact", "excluded");

    /** What is no field of its own: why there is no link, and which of the terms are suggested. */
    private static final Set<String> BESIDE = Set.of("unlinked", "suggested");

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    Accounts accounts;

    @Autowired
    StatedNeeds needs;

    @Autowired
    Challenges challenges;

    @Autowired
    NeedsFromWork work;

    @Autowired
    NeedsFromReports reports;

    @Autowired
    Actions actions;

    @Autowired
    Clusters clusters;

    @Autowired
    CoordinationExamples coordination;

    @Autowired
    RecommendationExamples recommendations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Translations translations;

    private long recommendation;

    @BeforeEach
    void begin() {
        takeAway();
        recommendation = recommendations
                .aRecommendation(cast.systemId())
                .text(
                        Language.EN,
                        "Train judges and prosecutors on the prevention of torture and adopt a law against it")
                .tagged("4-torture", "children")
                .id();
    }

    @AfterEach
    void takeAway() {
        jdbc.sql("delete from assistance_record").update();
        jdbc.sql("delete from party where code = 'otherland'").update();
        coordination.noPartInActions();
        recommendations.clear(cast.systemId());
    }

    @Test
    void onARecommendationThatSomebodyFollowsUpMostFieldsAreFilledFromTheRecord() {
        coordination.lead(coordination.ministry(), inMonths(9), recommendation);
        coordination.anUpdate(recommendation, "A draft law went to the ministries", UpdateState.ACCEPTED);
        Need need = coordination.in(() -> work.onRecommendation(secretariat(), "qta", recommendation));
        assertMostlyFilled(need);
        assertThat(need.words().efforts().plain(Language.EN)).contains("A draft law went to the ministries");
        assertThat(need.when().deadline()).isEqualTo(inMonths(9));
        assertThat(need.missing()).containsExactly("suggested");
        assertThat(need.what().suggested())
                .as("its tags are the State's, the kind of change and the forms are read from words")
                .doesNotContainAnyElementsOf(need.what().themes())
                .doesNotContainAnyElementsOf(need.what().groups())
                .contains(need.what().function())
                .containsAll(need.what().modalities());
    }

    @Test
    void whatCameFromTheRecordIsItsOfficialTextOrNotKnownAndNobodysTranslation() {
        assertThat(inFrench(begunInFrench()))
                .extracting(Translated.Line::isThere, Translated.Line::status, Translated.Line::by)
                .containsExactly(true, TextStatus.OFFICIAL, null);
        jdbc.sql("delete from assistance_record").update();
        inSystem("update recommendation set unofficial = '{fr}' where id = " + recommendation);
        assertThat(inFrench(begunInFrench()))
                .as("a translation that the mechanism did not publish")
                .extracting(Translated.Line::isThere, Translated.Line::status, Translated.Line::by)
                .containsExactly(true, null, null);
    }

    private Translated.Line inFrench(long need) {
        return translations.of(secretariat(), Entity.NEED, need).translated().lines().stream()
                .filter(line -> line.language() == Language.FR)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatWasSaidOfTextsThatCameWithTheRecordIsTakenBackFromOldRecords() throws IOException {
        long id = begunInFrench();
        jdbc.sql("update house_translation set status = 'human', translator = 'A person', at = at + interval '1 day' "
                        + "where field = 'title'")
                .update();
        jdbc.sql("update house_translation set status = 'human', translator = 'A person' where field <> 'title'")
                .update();
        migrate("V20261126_0700__say_what_is_so_of_texts_that_came_with_the_work");
        assertThat(jdbc.sql("select field from house_translation where record_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .as("somebody wrote the title afterwards")
                .containsExactly("title");
    }

    private long begunInFrench() {
        inSystem("update recommendation set texts = texts || '{\"fr\": \"Former les juges\"}' where id = "
                + recommendation);
        return coordination.in(
                () -> needs.begin(secretariat(), work.onRecommendation(secretariat(), "qta", recommendation)));
    }

    private void inSystem(String statement) {
        coordination.in(() -> transactions.execute(unused -> jdbc.sql(statement).update()));
    }

    private String page(String place) {
        return new String(
                pages.get()
                        .uri(place)
                        .with(cast.as(Role.SECRETARIAT))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    @Test
    void aRecommendationIsCalledAsPeopleCiteItAndProgramsKeepItsAddress() throws IOException {
        inSystem("update recommendation set number = '106.72', year = 2020 where id = " + recommendation);
        long id = begunInFrench();
        String address =
                needs.withId(secretariat(), id).need().origin().links().get(0).name();
        assertThat(called(id, Language.EN)).isEqualTo("106.72 · UPR 2020");
        assertThat(called(id, Language.FR)).isEqualTo("106.72 · EPU 2020");
        assertThat(page("/clearing-house/needs/" + id))
                .contains("106.72 · UPR 2020</bdi>", "/qta/r/" + address)
                .doesNotContain(address + "</bdi>");
        jdbc.sql("update assistance_record set content = content #- '{origin,links,0,cited}'")
                .update();
        assertThat(called(id, Language.EN)).isEqualTo(address);
        migrate("V20261126_0701__cite_recommendations_as_people_do");
        assertThat(called(id, Language.EN)).as("a record of before").isEqualTo("106.72 · UPR 2020");
        assertThat(called(id, Language.FR)).isEqualTo("106.72 · EPU 2020");
    }

    private String called(long id, Language language) {
        return needs.withId(secretariat(), id).need().origin().links().get(0).called(language);
    }

    /** In a transaction, as a migration runs. */
    private void migrate(String name) throws IOException {
        String statements = new ClassPathResource("db/migration/cooperation/" + name + ".sql")
                .getContentAsString(StandardCharsets.UTF_8);
        transactions.executeWithoutResult(unused -> jdbc.sql(statements).update());
    }

    @Test
    void onABlockedActionMostFieldsAreFilledFromItsMoneyDatesAndReason() {
        long action = blocked("No trainer knows the new law");
        Need need = coordination.in(() -> work.onAction(secretariat(), "qta", action));
        assertMostlyFilled(need);
        assertThat(need.words().problem().plain(Language.EN)).isEqualTo("No trainer knows the new law");
        assertThat(need.terms().funding()).isEqualTo(Need.Funding.PARTLY);
        assertThat(need.terms().costBand()).isNotNull();
        assertThat(need.when().latest()).isEqualTo(inMonths(8));
        assertThat(need.origin().links())
                .extracting(Link::relation)
                .containsExactly(Link.Relation.BLOCKED_BY, Link.Relation.ADDRESSES);
        assertThat(need.missing()).containsExactly("suggested");
    }

    @Test
    void onOneWithoutTagsWhatItsWordsSpeakOfIsSuggestedAndNotTheStatesWord() {
        long untagged = untagged();
        Need alone = coordination.in(() -> work.onRecommendation(secretariat(), "qta", untagged));
        assertThat(alone.what().themes()).isNotEmpty();
        assertThat(alone.what().groups()).isNotEmpty();
        assertThat(alone.what().suggested())
                .containsAll(alone.what().themes())
                .containsAll(alone.what().groups());
        assertThat(filled(alone)).as("nobody leads it or told of it").isEqualTo(60);
        coordination.lead(coordination.ministry(), inMonths(9), untagged);
        coordination.anUpdate(untagged, "A draft law went to the ministries", UpdateState.ACCEPTED);
        assertMostlyFilled(coordination.in(() -> work.onRecommendation(secretariat(), "qta", untagged)));
    }

    /** Nobody's recommendation tells what it is about: its own words do, as a suggestion. */
    @Test
    void onAnActionThatServesNoRecommendationItsOwnWordsSuggestWhatTheyAreSureOf() {
        long action = blocked("No trainer knows the new law", List.of());
        Need need = coordination.in(() -> work.onAction(secretariat(), "qta", action));
        assertThat(need.what().suggested())
                .containsAll(need.what().themes())
                .containsAll(need.what().groups())
                .contains(need.what().function());
        assertThat(need.what().themes()).as("a short title speaks of no theme").isEmpty();
        assertThat(filled(need)).isEqualTo(70);
    }

    @Test
    void theTagsOfItsClusterAreSuggestedBeforeItsWords() {
        long untagged = untagged();
        coordination.in(() -> clusters.create(
                secretariat(),
                "need-near-" + untagged,
                LocalizedText.of(Language.EN, "Judges"),
                List.of(recommendation, untagged)));
        Need tagged = coordination.in(() -> work.onRecommendation(secretariat(), "qta", recommendation));
        Need near = coordination.in(() -> work.onRecommendation(secretariat(), "qta", untagged));
        assertThat(near.what().themes()).isEqualTo(tagged.what().themes());
        assertThat(near.what().suggested()).containsAll(near.what().themes());
    }

    @Test
    void nothingOnlySuggestedIsSubmittedOrToldAsAChallengeBeforeSomebodyConfirmsIt() {
        String here = ask("recommendation", untagged());
        long id = Long.parseLong(here.substring(here.lastIndexOf('/') + 1));
        Actor national = between(Role.SECRETARIAT);
        assertThatThrownBy(() -> needs.move(national, id, 0, NeedState.SUBMITTED, null))
                .hasMessage("need.incomplete");
        assertThat(pages.get().uri(here + "/edit").with(cast.as(Role.SECRETARIAT)))
                .bodyText()
                .contains("What is suggested is right");
        Need.What before = needs.withId(national, id).need().what();
        assertThat(confirm(here, 0, before, false)).hasStatus3xxRedirection();
        assertThat(needs.withId(national, id).need().what())
                .as("saved, not confirmed")
                .isEqualTo(before);
        assertThat(confirm(here, 1, before, true)).hasStatus3xxRedirection();
        assertThat(needs.withId(national, id).need().what().suggested()).isEmpty();
        long challenge = challenges.begin(
                national, coordination.in(() -> work.onRecommendation(secretariat(), "qta", untagged())));
        assertThat(challenges.withId(national, challenge).challenge().themes()).isEmpty();
    }

    private MvcTestResult confirm(String here, int version, Need.What what, boolean isRight) {
        var form = pages.post()
                .uri(here)
                .with(cast.as(Role.SECRETARIAT))
                .with(csrf())
                .param("version", String.valueOf(version))
                .param("themes", texts(what.themes()))
                .param("groups", texts(what.groups()))
                .param("functions", String.valueOf(what.function()))
                .param("modalities", texts(what.modalities()));
        return (isRight ? form.param("flags", "confirmed") : form).exchange();
    }

    private static String[] texts(List<Integer> terms) {
        return terms.stream().map(String::valueOf).toArray(String[]::new);
    }

    private long untagged() {
        return recommendations
                .aRecommendation(cast.systemId())
                .text(Language.EN, "Train judges to prevent torture and ill-treatment of children in detention")
                .id();
    }

    @Test
    void aDayFarAwayIsTheDeadlineAndNotTheEndOfTheWindow() {
        LocalDate today = LocalDate.of(2026, 11, 22);
        LocalDate far = today.plusYears(4);
        assertThat(NeedsFromWork.usualWindow(today, far))
                .isEqualTo(new Need.When(today.plusMonths(2), today.plusMonths(14), far));
        assertThat(NeedsFromWork.usualWindow(today, today).deadline()).isNull();
    }

    @Test
    void aLongReasonDoesNotKeepAnybodyFromAsking() {
        long action = blocked("no trainer knows it ".repeat(150));
        Need need = coordination.in(() -> work.onAction(secretariat(), "qta", action));
        assertThat(needs.begin(between(Role.SECRETARIAT), need)).isPositive();
    }

    @Test
    void whatIsInternalIsNotToldInANeed() {
        coordination.lead(coordination.ministry(), null, recommendation);
        coordination.anUpdate(recommendation, "Among ourselves", UpdateState.INTERNAL);
        Need need = coordination.in(() -> work.onRecommendation(secretariat(), "qta", recommendation));
        assertThat(need.words().efforts().plain(Language.EN)).doesNotContain("Among ourselves");
    }

    @Test
    void oneNeedServesAWholeClusterAndSaysHowManyRecommendations() {
        long other = recommendations.aRecommendation(cast.systemId()).id();
        String code = "need-cluster-" + recommendation;
        long cluster = coordination.in(() -> clusters.create(
                secretariat(), code, LocalizedText.of(Language.EN, "Judges"), List.of(recommendation, other)));
        String first = ask("recommendation", recommendation);
        assertThat(pages.get()
                        .uri("/qta/assistance/of-recommendation/" + recommendation)
                        .with(cast.as(Role.SECRETARIAT)))
                .bodyText()
                .contains("Judges");
        assertThat(ask("cluster", cluster))
                .as("the draft of before serves all of them")
                .isEqualTo(first);
        long id = Long.parseLong(first.substring(first.lastIndexOf('/') + 1));
        assertThat(needs.withId(between(Role.SECRETARIAT), id).served()).isEqualTo(2);
    }

    @Test
    void thePageOfARecommendationTellsWhatIsUnderWayAndHowManyOthersToldOfTheSame() {
        String here = ask("recommendation", recommendation);
        needs.begin(
                between(Role.SECRETARIAT),
                coordination.in(() -> work.onRecommendation(secretariat(), "qta", recommendation)));
        jdbc.sql("""
                        with other as (insert into party (code, kind, name) values ('otherland', 'state', '{"en": "Otherland"}')
                            returning id)
                        update assistance_record set state = 'open', reach = 1, party_id = (select id from other)
                        where id = (select max(id) from assistance_record)
                        """).update();
        assertThat(pages.get()
                        .uri("/qta/assistance/of-recommendation/" + recommendation)
                        .with(cast.as(Role.SECRETARIAT)))
                .bodyText()
                .contains(here, "One other State told of a need or a challenge on the same theme");
    }

    @Test
    void aLinkGetsAnotherMeaningOrIsTakenAwayButNoneIsMadeByAForm() {
        String here = ask("recommendation", recommendation);
        assertThat(save(here, 0, "link-recommendation-" + recommendation, "evidence-for"))
                .hasStatus3xxRedirection();
        long id = Long.parseLong(here.substring(here.lastIndexOf('/') + 1));
        assertThat(needs.withId(between(Role.SECRETARIAT), id).need().origin().links())
                .extracting(Link::relation)
                .containsExactly(Link.Relation.EVIDENCE_FOR);
        save(here, 1, "link-recommendation-99", "addresses");
        save(here, 2, "link-recommendation-" + recommendation, "none");
        assertThat(needs.withId(between(Role.SECRETARIAT), id).need().origin().links())
                .isEmpty();
    }

    @Test
    void howSpecificItIsFollowsWhatIsTyped() {
        String here = ask("recommendation", recommendation);
        assertThat(pages.post()
                        .uri(here + "/specificity")
                        .with(cast.as(Role.SECRETARIAT))
                        .with(csrf())
                        .param("texts[change]", "The bill A/12 is adopted")
                        .param("languages", "en"))
                .hasStatusOk()
                .bodyText()
                .contains("25 of 100", "Name the institution that benefits", "+15")
                .doesNotContain("Name a figure");
    }

    @Test
    void aReportThatAsksBecomesDraftsThatOnlyTheStateSees() {
        String asking =
                "The Government requests technical assistance, advice and equipment from OHCHR to train judges.";
        String report = "The law was adopted. " + asking + " Prisons were renovated.";
        assertThat(pages.post()
                        .uri("/clearing-house/needs/from-report")
                        .with(cast.as(Role.FOCAL_POINT))
                        .with(csrf())
                        .param("source", "National report 2026")
                        .param("text", report))
                .hasStatusOk()
                .bodyText()
                .contains(asking);
        assertThat(pages.post()
                        .uri("/clearing-house/needs/from-report/drafts")
                        .with(cast.as(Role.FOCAL_POINT))
                        .with(csrf())
                        .param("source", "National report 2026")
                        .param("chosen", asking))
                .hasStatus3xxRedirection();
        Actor national = between(Role.SECRETARIAT);
        assertThat(reports.find(national, "Again", report))
                .extracting(NeedsFromReports.Found::isKnown)
                .containsExactly(true);
        assertThat(reports.begin(national, "Again", List.of(asking))).isZero();
        long id = jdbc.sql("select id from assistance_record").query(Long.class).single();
        Need draft = needs.withId(national, id).need();
        assertThat(draft.words().problem().plain(Language.EN)).isEqualTo(asking);
        assertThat(draft.origin().unlinked()).isEqualTo("National report 2026");
        assertThat(draft.what().function()).isNotNull();
        assertThatThrownBy(() -> needs.withId(between(Role.CLEARING_HOUSE_DESK), id))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reports.find(national, "", report)).isInstanceOf(Refused.class);
    }

    private static void assertMostlyFilled(Need need) {
        assertThat(filled(need)).as("percent of %s", need).isGreaterThanOrEqualTo(ENOUGH);
    }

    /** Percent of all fields of a need, whatever their depth, that hold something else than in an empty draft. */
    private static long filled(Need need) {
        Map<String, Boolean> fields = new LinkedHashMap<>();
        collect(need, Need.EMPTY, fields);
        fields.keySet().removeAll(THE_STATES_OWN);
        fields.keySet().removeAll(BESIDE);
        return (fields.values().stream().filter(each -> each).count() * 100) / fields.size();
    }

    private static void collect(Record record, Record empty, Map<String, Boolean> fields) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = value(component, record);
            Object none = value(component, empty);
            boolean isPart = value instanceof Record part && part.getClass().getEnclosingClass() == Need.class;
            if (isPart) {
                collect((Record) value, (Record) none, fields);
            } else {
                fields.put(component.getName(), value != null && !value.equals(none));
            }
        }
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private long blocked(String reason) {
        return blocked(reason, List.of(recommendation));
    }

    private long blocked(String reason, List<Long> serves) {
        return coordination.in(() -> {
            long id = coordination.anAction(coordination.ministry(), serves.toArray(Long[]::new));
            Action action = actions.one(secretariat(), id);
            Action.Draft draft = action.draft();
            actions.change(
                    secretariat(),
                    id,
                    action.version(),
                    new Action.Draft(
                            draft.theme(),
                            LocalizedText.of(Language.EN, "Train the judges of the country"),
                            draft.responsible(),
                            new Action.Dates(inMonths(-1), inMonths(8)),
                            new Action.Budget(100_000L, "USD", "State budget", 40_000L),
                            new Action.Notes(null, null),
                            draft.serves()));
            actions.deliver(secretariat(), id, action.version() + 1, Delivery.ON_HOLD, reason);
            return id;
        });
    }

    private String ask(String kind, long id) {
        return String.valueOf(pages.post()
                .uri("/qta/assistance/needs")
                .with(cast.as(Role.SECRETARIAT))
                .with(csrf())
                .param("kind", kind)
                .param("of", String.valueOf(id))
                .exchange()
                .getResponse()
                .getRedirectedUrl());
    }

    private MvcTestResult save(String here, int version, String name, String value) {
        return pages.post()
                .uri(here)
                .with(cast.as(Role.SECRETARIAT))
                .with(csrf())
                .param("version", String.valueOf(version))
                .param("facts[" + name + "]", value)
                .exchange();
    }

    private LocalDate inMonths(int months) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusMonths(months);
    }

    private Actor secretariat() {
        return cast.actor(Role.SECRETARIAT);
    }

    private Actor between(Role role) {
        long account = accounts.withEmail(Cast.address(role)).orElseThrow().id();
        return accounts.actor(account, null).orElseThrow();
    }
}
