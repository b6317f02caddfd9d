package org.suivi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.suivi.Cast;
import org.suivi.identity.Role;
import org.suivi.panels.Band;
import org.suivi.panels.Category;
import org.suivi.panels.Delegations;
import org.suivi.panels.Entry;
import org.suivi.panels.FloorCommand;
import org.suivi.panels.Given;
import org.suivi.panels.InscribeCommand;
import org.suivi.panels.ListCommand;
import org.suivi.panels.PanelCommand;
import org.suivi.panels.PanelPreparing;
import org.suivi.panels.PanelSeats;
import org.suivi.panels.PanelStatus;
import org.suivi.panels.Panels;
import org.suivi.panels.PrepareCommand;
import org.suivi.panels.Seat;
import org.suivi.panels.SeatRole;
import org.suivi.panels.SegmentCommand;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;

/** A statement on its way from a phone into a booth, and a signal on its way back, while both pages are open. */
class StatementJourneyTests extends BrowserTest {

    @Autowired
    Panels panels;

    @Autowired
    PanelPreparing preparing;

    @Autowired
    PanelSeats seats;

    @Autowired
    Delegations delegations;

    private Seat secretariat = PanelSeats.onlooker(0);

    private void give(PanelCommand command) {
        panels.give(secretariat, Given.now(command));
    }

    private String kenyaWaits() {
        long id = preparing.beginWithNote(Actor.suivi(null), "2012");
        secretariat = new Seat(id, SeatRole.SECRETARIAT, 0, "Secretariat", null);
        long account = jdbc.sql("select id from account where email = :email")
                .param("email", Cast.address(Role.DELEGATION))
                .query(Long.class)
                .single();
        delegations.speakFor(Actor.suivi(null), account, "KEN");
        give(new PrepareCommand.MoveStatus(PanelStatus.PUBLISHED));
        give(new ListCommand.OpenList(1, 0L));
        var asked = new Entry.Asked(
                "KEN", "KEN", Entry.OWN, Category.OTHER, List.of(), Entry.Speaker.UNKNOWN, Entry.Via.ONLINE);
        give(new InscribeCommand.Inscribe(1, asked, Band.ORDINARY, ""));
        give(new ListCommand.DrawLots(1, "12", ""));
        give(new PrepareCommand.MoveStatus(PanelStatus.OPEN));
        return "/panels/" + id;
    }

    @Test
    void aTextComesIntoTheBoothAndASignalToTheSpeakerWithoutReloading() {
        String panel = kenyaWaits();
        Page booth = somebodyElse();
        String token =
                seats.make(Actor.suivi(null), new Seat(secretariat.panel(), SeatRole.BOOTH, 0, "Booth", null, "fr"));
        give(new SegmentCommand.StartSegment(2));
        booth.navigate("/panels/at/" + token);
        assertThat(booth.locator(".booth-speaker")).hasCount(1);
        assertThat(booth.locator(".numbered")).hasCount(0);

        signIn(Role.DELEGATION, Language.AR);
        page.setViewportSize(PHONE, 800);
        page.navigate(panel + "/statements");
        assertAccessible();
        page.setViewportSize(PHONE, 800);
        page.locator("select[name=language]").selectOption("ar");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "بيان.txt", "text/plain", "السيد الرئيس،\nيشكركم وفد بلدي.".getBytes(StandardCharsets.UTF_8)));
        press("form[enctype] button");
        assertThat(page.locator(".notice")).isVisible();
        assertThat(page.locator(".fit-fits")).isVisible();
        booth.locator("summary:has-text('العربية')").click();
        assertThat(booth.locator(".numbered[dir=rtl] li")).hasCount(2);

        page.navigate(panel + "/mine");
        assertThat(page.locator("[data-refresh] .versions")).isVisible();
        give(new FloorCommand.Call(null, ""));
        assertThat(booth.locator(".booth-speaker.is-next .numbered")).isVisible();
        Press.on(booth.locator("button[aria-pressed=false]").first());
        assertThat(page.locator(".booth-signal")).isVisible();
        assertThat(booth.locator("button[aria-pressed=true]")).hasCount(1);
        give(new FloorCommand.Stop(false));
        assertThat(page.locator(".booth-signal")).isHidden();
        assertAccessible("/panels/at/" + token + "/booth");
    }
}
