package org.suivi.cooperation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.cooperation.Link;
import org.suivi.cooperation.Link.Relation;
import org.suivi.cooperation.Need;
import org.suivi.cooperation.Need.Elsewhere;
import org.suivi.cooperation.Need.Funding;
import org.suivi.cooperation.Need.Peers;
import org.suivi.shared.Language;

/** Between the form and what a need is. */
final class NeedForm {

    private static final String NO_LINK = "none";
    private static final String CONFIRMED = "confirmed";
    private static final String ELSEWHERE = "askedElsewhere";

    static final FormField ASKED_ELSEWHERE = FormField.code("need.field.asked-elsewhere", ELSEWHERE, "need.elsewhere.");

    private NeedForm() {}

    static RecordForm of(int version, Need need, Language language) {
        Map<String, String> facts = new HashMap<>();
        put(facts, "band", need.whom().band());
        put(facts, "earliest", need.when().earliest());
        put(facts, "latest", need.when().latest());
        put(facts, "deadline", need.when().deadline());
        put(facts, "cost", need.terms().costBand());
        facts.put("funding", need.terms().funding().code());
        facts.put("peers", need.terms().peers().code());
        facts.put("unlinked", need.origin().unlinked());
        facts.put(ELSEWHERE, code(need.askedElsewhere()));
        need.origin()
                .links()
                .forEach(link -> facts.put(link.place(), link.relation().code()));
        List<String> flags = new ArrayList<>();
        if (need.consent().circulate()) {
            flags.add("circulate");
        }
        if (need.consent().nameParty()) {
            flags.add("name");
        }
        if (need.consent().shareContact()) {
            flags.add("contact");
        }
        return new RecordForm(
                version,
                RecordForm.texts(
                        Map.of(
                                "title", need.words().title(),
                                "problem", need.words().problem(),
                                "change", need.words().change(),
                                "efforts", need.words().efforts(),
                                "elsewhere", need.words().elsewhere(),
                                "institution", need.whom().institution()),
                        language),
                need.what().themes(),
                need.what().groups(),
                need.what().function() == null ? List.of() : List.of(need.what().function()),
                need.what().modalities(),
                need.terms().languages().stream().map(Language::code).toList(),
                List.of(),
                List.of(),
                facts,
                flags,
                need.terms().excluded());
    }

    /** What stays as it was are the records it serves, and what is written in other languages. */
    static Need toNeed(RecordForm form, Need saved, Language language) {
        return new Need(
                new Need.Words(
                        form.over(saved.words().title(), "title", language),
                        form.over(saved.words().problem(), "problem", language),
                        form.over(saved.words().change(), "change", language),
                        form.over(saved.words().efforts(), "efforts", language),
                        form.over(saved.words().elsewhere(), "elsewhere", language)),
                new Need.What(
                        form.themes(),
                        form.groups(),
                        form.functions().stream().findFirst().orElse(null),
                        form.modalities(),
                        form.has(CONFIRMED) ? List.of() : saved.what().suggested()),
                new Need.Whom(form.over(saved.whom().institution(), "institution", language), form.number("band")),
                new Need.When(form.day("earliest"), form.day("latest"), form.day("deadline")),
                new Need.Terms(
                        form.spoken(),
                        form.chosen("funding", Funding.values(), Funding::code).orElse(Funding.NONE_NEEDED),
                        form.number("cost"),
                        form.chosen("peers", Peers.values(), Peers::code).orElse(Peers.NONE),
                        form.excluded()),
                new Need.Consent(form.has("circulate"), form.has("name"), form.has("contact")),
                new Need.Origin(
                        links(form, saved.origin().links()),
                        form.fact("unlinked").strip()),
                elsewhere(form));
    }

    static @Nullable Elsewhere elsewhere(RecordForm form) {
        return form.chosen(ELSEWHERE, Elsewhere.values(), Elsewhere::code).orElse(null);
    }

    private static String code(@Nullable Elsewhere elsewhere) {
        return elsewhere == null ? "" : elsewhere.code();
    }

    /** Links are made on the pages of the records alone; here they get another meaning, or are taken away. */
    private static List<Link> links(RecordForm form, List<Link> saved) {
        return saved.stream()
                .filter(link -> !form.fact(link.place()).equals(NO_LINK))
                .map(link -> form.chosen(link.place(), Relation.values(), Relation::code)
                        .map(link::as)
                        .orElse(link))
                .toList();
    }

    /** What the form asks for, in its order. */
    static List<FormField> asked(Need saved) {
        List<FormField> asked = new ArrayList<>(List.of(
                FormField.text("need.field.title", "title"),
                FormField.text("need.field.problem", "problem"),
                FormField.text("need.field.change", "change"),
                FormField.terms("need.field.themes", RecordForm::themes),
                FormField.terms("need.field.function", RecordForm::functions),
                FormField.terms("need.field.modalities", RecordForm::modalities),
                FormField.languages(),
                FormField.day("need.field.earliest", "earliest"),
                FormField.day("need.field.latest", "latest"),
                FormField.day("need.field.deadline", "deadline")));
        if (!saved.what().suggested().isEmpty()) {
            asked.add(FormField.flag("need.suggested.confirm", CONFIRMED));
        }
        saved.origin().links().forEach(link -> asked.add(asked(link)));
        asked.addAll(List.of(
                FormField.fact("need.field.unlinked", "unlinked"),
                FormField.text("need.field.institution", "institution"),
                FormField.term("need.field.band", "band"),
                FormField.terms("need.field.groups", RecordForm::groups),
                FormField.text("need.field.efforts", "efforts"),
                FormField.text("need.field.elsewhere", "elsewhere"),
                ASKED_ELSEWHERE,
                FormField.code("need.field.funding", "funding", "need.funding."),
                FormField.term("need.field.cost", "cost"),
                FormField.code("need.field.peers", "peers", "need.peers."),
                new FormField("need.field.excluded", (screen, look, form) -> look.names(screen, form.excluded())),
                FormField.flag("need.consent.circulate", "circulate"),
                FormField.flag("need.consent.name", "name"),
                FormField.flag("need.consent.contact", "contact")));
        return asked;
    }

    private static FormField asked(Link link) {
        return new FormField("need.link." + link.kind(), (screen, look, form) -> {
            String code = form.fact(link.place());
            String name = link.name().isEmpty() ? screen.in(link.text()) : link.called(screen.language());
            return name + " – "
                    + screen.t(
                            "need.relation." + (code.isEmpty() ? link.relation().code() : code));
        });
    }

    static void put(Map<String, String> facts, String name, @Nullable Object value) {
        facts.put(name, value == null ? "" : value instanceof LocalDate day ? day.toString() : String.valueOf(value));
    }
}
