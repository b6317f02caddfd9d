package org.suivi.assistance.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.suivi.assistance.Policy;
import org.suivi.assistance.Project;
import org.suivi.assistance.Stated;
import org.suivi.cooperation.web.FormField;
import org.suivi.cooperation.web.HouseLook;
import org.suivi.cooperation.web.RecordForm;
import org.suivi.shared.web.Screen;

/** What the form of a project asks for, in its order, so that two versions of it can be read side by side. */
final class ProjectFields {

    private ProjectFields() {}

    /**
     * Each field of the form.
     *
     * @param provides whether the reader speaks for a provider, whose form alone has what only providers state
     */
    static List<FormField> asked(boolean provides) {
        List<FormField> asked = new ArrayList<>(List.of(
                FormField.text("need.field.title", "title"),
                new FormField("project.parts", ProjectFields::parts),
                FormField.text("project.field.summary", "summary"),
                FormField.text("need.field.change", "change"),
                FormField.text("need.field.institution", "institution"),
                FormField.text("project.field.beneficiaries", "beneficiaries"),
                FormField.terms("need.field.themes", RecordForm::themes),
                FormField.terms("need.field.function", RecordForm::functions),
                FormField.terms("offer.field.modalities", RecordForm::modalities),
                FormField.day("project.field.planned-from", "plannedFrom"),
                FormField.day("project.field.planned-to", "plannedTo"),
                FormField.day("project.field.from", "from"),
                FormField.day("project.field.to", "to"),
                rows(
                        "project.milestones",
                        Project.MOST_MILESTONES,
                        (form, at) ->
                                List.of(form.text("milestone" + at), form.fact("due" + at), form.fact("done" + at))),
                FormField.fact("project.field.days", "days"),
                FormField.term("project.field.cash", "cash"),
                FormField.fact("project.field.currency", "currency"),
                numbered("project.field.marker", "marker", "project.marker."),
                new FormField("project.field.lead", (screen, look, form) -> party(screen, look, form, "lead")),
                FormField.fact("project.field.unsdcf", "unsdcf"),
                FormField.fact("project.field.targets", "targets"),
                FormField.terms("need.field.groups", RecordForm::groups)));
        for (Policy policy : Policy.values()) {
            asked.add(numbered("project.policy." + policy.code(), "aim-" + policy.code(), "project.aim."));
        }
        asked.add(rows(
                "project.documents",
                Project.MOST_DOCUMENTS,
                (form, at) -> List.of(form.text("document" + at), form.fact("address" + at))));
        if (provides) {
            asked.addAll(stated());
        }
        return asked;
    }

    private static List<FormField> stated() {
        List<FormField> stated = new ArrayList<>();
        Stream.of("identifiers", "within", "parts")
                .forEach(name -> stated.add(FormField.fact("project.field." + name, name)));
        StatedCodes.NAMES.forEach(name -> stated.add(numbered("project.field." + name, name, "project." + name + ".")));
        stated.add(rows(
                "project.amounts",
                Stated.MOST_AMOUNTS,
                (form, at) -> List.of(
                        form.fact("amount" + at),
                        form.fact("amount" + at).isBlank() ? "" : form.fact("amountCurrency" + at),
                        form.fact("amountFrom" + at),
                        form.fact("amountTo" + at))));
        return stated;
    }

    private static String parts(Screen screen, HouseLook look, RecordForm form) {
        return lines(Project.MOST_PARTS, at -> {
            String party = party(screen, look, form, "party" + at);
            return party.isEmpty() ? "" : screen.t("project.role." + form.fact("role" + at)) + ": " + party;
        });
    }

    private static String party(Screen screen, HouseLook look, RecordForm form, String name) {
        String id = form.fact(name).strip();
        return id.matches("\\d{1,18}") ? look.names(screen, List.of(Long.valueOf(id))) : "";
    }

    /** One of a few levels, each with a message of its own; what is none of them as it was entered. */
    private static FormField numbered(String label, String name, String key) {
        return new FormField(label, (screen, look, form) -> {
            String level = form.fact(name).strip();
            return level.matches("\\w+") && screen.has(key + level) ? screen.t(key + level) : level;
        });
    }

    private interface Cells {
        List<String> of(RecordForm form, int place);
    }

    private static FormField rows(String label, int most, Cells cells) {
        return new FormField(
                label,
                (screen, look, form) -> lines(
                        most,
                        at -> cells.of(form, at).stream()
                                .filter(cell -> !cell.isBlank())
                                .collect(Collectors.joining(" · "))));
    }

    private static String lines(int most, IntFunction<String> line) {
        return IntStream.range(0, most)
                .mapToObj(line)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
