package org.suivi.demonstration;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;
import org.suivi.coordination.AnswerLink;
import org.suivi.coordination.AnswerLinks;
import org.suivi.coordination.Concern;
import org.suivi.coordination.Institutions;
import org.suivi.coordination.MakeAnswerLink;
import org.suivi.coordination.Told;
import org.suivi.coordination.ToldOn;
import org.suivi.coordination.WorkSheets;
import org.suivi.identity.Role;
import org.suivi.plans.Delivery;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** How an institution of Exampleland answers without working here: a filled-in work sheet to be looked at, and one-time links. */
@Component
class AnswerStory {

    private static final List<String> FILLED_IN = List.of(
            "The inspectorate visited all boarding schools and reported to the minister.",
            "A circular reminds all head teachers of the duty to enrol every child.");

    private static final LocalizedText ANSWERED = LocalizedText.of(
            Language.FR, "La direction régionale a ouvert trois classes d’accueil et recruté six enseignants.");

    private final Institutions institutions;
    private final WorkSheets sheets;
    private final AnswerLinks links;
    private final Clock clock;

    AnswerStory(Institutions institutions, WorkSheets sheets, AnswerLinks links, Clock clock) {
        this.institutions = institutions;
        this.sheets = sheets;
        this.links = links;
        this.clock = clock;
    }

    void tell(Actor suivi, long organisation, String name) {
        var person = new Actor(
                0, name, Role.FOCAL_POINT.code(), organisation, suivi.system(), Role.FOCAL_POINT.permissions());
        List<ToldOn> led = institutions.concerns(suivi, organisation, Concern.Which.LEAD, 1).rows().stream()
                .map(Concern::recommendation)
                .map(ToldOn::recommendation)
                .toList();
        if (led.size() < FILLED_IN.size() + 1) {
            return;
        }
        sheets.receive(person, organisation, "education-2026.xlsx", new ByteArrayInputStream(filledIn(person)));
        link(person, led.get(0));
        String token = link(person, led.get(1));
        links.answer(
                person.inSystem(),
                token,
                new Told(
                        ANSWERED,
                        LocalDate.now(clock).minusDays(6),
                        Delivery.IN_PROGRESS,
                        LocalizedText.EMPTY,
                        LocalizedText.EMPTY,
                        LocalizedText.EMPTY));
        link(person, led.get(2));
        links.all(person).stream()
                .filter(each -> each.state(clock.instant()).equals("open"))
                .mapToLong(AnswerLink::id)
                .max()
                .ifPresent(newest -> links.revoke(person, newest));
    }

    private String link(Actor person, ToldOn on) {
        return links.make(
                person,
                new MakeAnswerLink(on, null, "Direction régionale de l’Est", Language.FR, AnswerLinks.MOST_DAYS));
    }

    private byte[] filledIn(Actor person) {
        var out = new ByteArrayOutputStream();
        try {
            sheets.write(person, person.organisation() == null ? 0 : person.organisation(), Language.EN, out);
            try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
                for (int i = 0; i < FILLED_IN.size(); i++) {
                    Row row = workbook.getSheetAt(0).getRow(i + 1);
                    cell(row, 6, FILLED_IN.get(i));
                    cell(row, 7, LocalDate.now(clock).minusDays(11).toString());
                    cell(row, 8, "In progress");
                }
                var filled = new ByteArrayOutputStream();
                workbook.write(filled);
                return filled.toByteArray();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void cell(Row row, int column, String text) {
        row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(text);
    }
}
