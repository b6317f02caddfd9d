package org.suivi.demonstration;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.suivi.database.SystemScope;
import org.suivi.exports.ExportWords;
import org.suivi.exports.XlsxExport;
import org.suivi.identity.NationalSystem;
import org.suivi.plans.Action;
import org.suivi.plans.Actions;
import org.suivi.plans.Plan;
import org.suivi.plans.PlanExport;
import org.suivi.plans.PlanSheet;
import org.suivi.plans.PlanSheets;
import org.suivi.plans.Plans;
import org.suivi.plans.PublishedPlans;
import org.suivi.plans.TemplateColumn;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.web.Messages;
import org.suivi.shared.web.SystemHead;

/**
 * Sends the template of Exampleland's plan out and back, filled in: a cell that comes in, one that both sides changed, an indicator
 * that is linked and one that nobody knows, a new action, and a row with an institution that there is not.
 */
@Component
@Order(7)
class SentTemplate implements Chapter {

    private static final LocalDate DAY = LocalDate.of(2027, 12, 31);

    private final PublishedPlans published;
    private final Plans plans;
    private final PlanExport export;
    private final PlanSheets sheets;
    private final Actions actions;
    private final Messages messages;
    private final Clock clock;

    SentTemplate(
            PublishedPlans published,
            Plans plans,
            PlanExport export,
            PlanSheets sheets,
            Actions actions,
            Messages messages,
            Clock clock) {
        this.published = published;
        this.plans = plans;
        this.export = export;
        this.sheets = sheets;
        this.actions = actions;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public void tell(NationalSystem system) {
        SystemScope.in(system.id(), () -> {
            Actor actor = Actor.suivi(system.id());
            published.all(actor).stream()
                    .limit(1)
                    .forEach(one -> send(actor, system, plans.one(actor, one.plan(), LocalDate.now(clock))));
            return system;
        });
    }

    private void send(Actor actor, NationalSystem system, Plan plan) {
        var head = new SystemHead(
                system.id(), system.code(), system.name(), system.isPublic(), system.isDemonstration(), system.zone());
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(written(actor, head, plan)))) {
            Sheet sheet = workbook.getSheetAt(0);
            long moved = fillIn(sheet);
            postpone(actor, moved);
            var filled = new ByteArrayOutputStream();
            workbook.write(filled);
            long id = sheets.receive(
                    actor, plan.id(), "ministry-of-justice.xlsx", new ByteArrayInputStream(filled.toByteArray()));
            PlanSheet sent = sheets.one(actor, plan.id(), id);
            sheets.apply(actor, sent, sheets.preview(actor, sent, Language.EN).stamp(), Set.of(), Language.EN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] written(Actor actor, SystemHead system, Plan plan) throws IOException {
        var out = new ByteArrayOutputStream();
        new XlsxExport(ExportWords.in(Language.EN.locale())).write(export.list(actor, system, Language.EN, plan), out);
        return out.toByteArray();
    }

    /** Returns the key of the action whose end the file moves. */
    private long fillIn(Sheet sheet) {
        Row first = sheet.getRow(1);
        Row second = sheet.getRow(2);
        Row third = sheet.getRow(3);
        cell(first, TemplateColumn.REMARKS).setCellValue("Agreed with the courts in the meeting of October.");
        cell(first, TemplateColumn.INDICATORS).setCellValue("JUS-5\nHearings that begin on time");
        cell(second, TemplateColumn.ENDS).setCellValue(DAY.toString());
        cell(third, TemplateColumn.LEAD).setCellValue("Ministry of Good Intentions");
        Row added = sheet.createRow(sheet.getLastRowNum() + 1);
        cell(added, TemplateColumn.THEME)
                .setCellValue(cell(first, TemplateColumn.THEME, false).getStringCellValue());
        cell(added, TemplateColumn.TITLE).setCellValue("Publish the yearly figures on complaints in custody");
        cell(added, TemplateColumn.DELIVERY).setCellValue(messages.text(Language.EN, "delivery.planned"));
        String key = second.getCell(place(sheet, "suivi_action")).getStringCellValue();
        return Long.parseLong(key.substring(key.indexOf('/') + 1));
    }

    private Cell cell(Row row, TemplateColumn column) {
        return cell(row, column, true);
    }

    private Cell cell(Row row, TemplateColumn column, boolean isNew) {
        int place = place(row.getSheet(), messages.text(Language.EN, "plan.field." + column.code()));
        return isNew ? row.createCell(place) : row.getCell(place);
    }

    private static int place(Sheet sheet, String heading) {
        for (Cell cell : sheet.getRow(0)) {
            if (heading.equals(cell.getStringCellValue())) {
                return cell.getColumnIndex();
            }
        }
        throw new IllegalStateException(heading);
    }

    /** Meanwhile somebody moves the same end here. */
    private void postpone(Actor actor, long id) {
        Action action = actions.one(actor, id);
        Action.Draft draft = action.draft();
        actions.change(
                actor,
                id,
                action.version(),
                new Action.Draft(
                        draft.theme(),
                        draft.title(),
                        draft.responsible(),
                        new Action.Dates(draft.dates().starts(), DAY.plusYears(1)),
                        draft.budget(),
                        draft.notes(),
                        draft.serves()));
    }
}
