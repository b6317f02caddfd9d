package org.suivi.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.identity.Accounts;
import org.suivi.identity.Role;
import org.suivi.matches.MatchExamples;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.NotFound;
import org.suivi.shared.Refused;

/** What the desk notes of a record, and who reads it. */
@OnDatabase
class DeskNotesTests {

    private static final String SECRET = "Called the ministry: the budget is frozen.";

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    Accounts accounts;

    @Autowired
    DeskNotes notes;

    @Autowired
    StatedNeeds needs;

    @Autowired
    MatchExamples examples;

    @Autowired
    JdbcClient jdbc;

    private long need;

    @BeforeEach
    void begin() {
        examples.begin();
        need = examples.open(examples.need("Training of prison staff", true));
    }

    @AfterEach
    void takeAway() {
        jdbc.sql("delete from desk_note").update();
        examples.clear();
    }

    @Test
    void theDeskAndTheOwnerReadWhatTheDeskNotedAndNobodyElseDoes() {
        notes.write(desk(), "need", need, "  " + SECRET + " ");
        assertThat(notes.of(between(Role.SECRETARIAT), "need", need))
                .returns(false, DeskNotes.Seen::mayWrite)
                .extracting(seen -> seen.notes().get(0))
                .returns(SECRET, DeskNotes.Note::text)
                .returns(false, DeskNotes.Note::isOwn);
        for (Role role : List.of(Role.ASSISTANCE_PROVIDER, Role.UN_PARTNER, Role.COUNTRY_COORDINATOR)) {
            assertThatThrownBy(() -> notes.of(between(role), "need", need))
                    .as("%s", role)
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> notes.write(between(Role.SECRETARIAT), "need", need, "Mine"))
                .isInstanceOf(NotAllowed.class);
        for (Language language : Language.values()) {
            assertThat(body("/clearing-house/desk-notes/need/" + need + "?lang=" + language.code(), Role.SECRETARIAT))
                    .contains(SECRET)
                    .doesNotContain("desk-note.", "<textarea");
        }
    }

    @Test
    void aNoteStandsInNoListFileOrLog() {
        notes.write(desk(), "need", need, SECRET);
        for (Role role : List.of(Role.CLEARING_HOUSE_DESK, Role.SECRETARIAT, Role.ASSISTANCE_PROVIDER)) {
            for (String path : List.of(
                    "/clearing-house/needs/" + need,
                    "/clearing-house/needs.csv",
                    "/api/v1/clearing-house/needs/" + need,
                    "/clearing-house/needs?words=frozen")) {
                assertThat(body(path, role)).as("%s %s", role, path).doesNotContain("frozen.");
            }
        }
        assertThat(jdbc.sql("select count(*) from audit_entry where verb = 'desk-noted' and subject_id = :id")
                        .param("id", need)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from audit_entry a where to_jsonb(a)::text like '%budget is frozen%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void itsAuthorTakesANoteBackAndItsWordsAreGoneForAll() {
        notes.write(desk(), "need", need, SECRET);
        long note = notes.of(desk(), "need", need).notes().get(0).id();
        assertThat(pages.post()
                        .uri("/clearing-house/desk-notes/need/" + need + "/" + note + "/taken-back")
                        .with(cast.as(Role.CLEARING_HOUSE_DESK))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        for (Role role : List.of(Role.CLEARING_HOUSE_DESK, Role.SECRETARIAT)) {
            assertThat(notes.of(between(role), "need", need).notes())
                    .singleElement()
                    .returns(null, DeskNotes.Note::text)
                    .satisfies(each -> assertThat(each.takenBack()).isNotNull());
        }
        notes.takeBack(desk(), "need", need, note);
        assertThat(jdbc.sql("select count(*) from audit_entry where verb = 'desk-note-taken-back' and subject_id = :id")
                        .param("id", need)
                        .query(Long.class)
                        .single())
                .as("once")
                .isEqualTo(1);
    }

    @Test
    void nobodyTakesBackWhatAColleagueNoted() {
        notes.write(desk(), "need", need, SECRET);
        jdbc.sql("update desk_note set account_id = :other")
                .param("other", between(Role.SECRETARIAT).account())
                .update();
        long note = notes.of(desk(), "need", need).notes().get(0).id();
        assertThatThrownBy(() -> notes.takeBack(desk(), "need", need, note)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> notes.takeBack(desk(), "need", need, note + 1)).isInstanceOf(NotFound.class);
    }

    @Test
    void theDeskNotesNothingOfWhatItMayNotReadAndNothingEmpty() {
        long draft = needs.begin(between(Role.SECRETARIAT), examples.need("Training of border guards", true));
        assertThatThrownBy(() -> notes.write(desk(), "need", draft, SECRET)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> notes.of(desk(), "project", 0)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> notes.write(desk(), "need", need, "x".repeat(2001)))
                .isInstanceOf(Refused.class);
        assertThat(pages.post()
                        .uri("/clearing-house/desk-notes/need/" + need)
                        .with(cast.as(Role.CLEARING_HOUSE_DESK))
                        .with(csrf())
                        .param("text", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Write something");
    }

    @Test
    void thePagesOfRecordsBorrowTheNotesForThoseWhoReadThem() {
        long offer = examples.active(examples.offer("Courses", 3));
        String part = "hx-get=\"/clearing-house/desk-notes/";
        assertThat(body("/clearing-house/needs/" + need, Role.CLEARING_HOUSE_DESK))
                .contains(part + "need/" + need);
        assertThat(body("/clearing-house/needs/" + need, Role.SECRETARIAT)).contains(part);
        assertThat(body("/clearing-house/needs/" + need, Role.UN_PARTNER)).doesNotContain(part);
        assertThat(body("/clearing-house/offers/" + offer, Role.CLEARING_HOUSE_DESK))
                .contains(part + "offer/" + offer);
        assertThat(body("/clearing-house/challenges/" + examples.shared(), Role.CLEARING_HOUSE_DESK))
                .contains(part + "challenge/");
    }

    private String body(String path, Role role) {
        MvcTestResult page = pages.get().uri(path).with(cast.as(role)).exchange();
        assertThat(page).as(path).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private Actor desk() {
        return between(Role.CLEARING_HOUSE_DESK);
    }

    private Actor between(Role role) {
        return accounts.actor(
                        accounts.withEmail(Cast.address(role)).orElseThrow().id(), null)
                .orElseThrow();
    }
}
