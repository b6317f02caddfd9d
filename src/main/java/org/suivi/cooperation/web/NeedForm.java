package org.suivi.cooperation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.cooperation.Need;
import org.suivi.cooperation.Need.Funding;
import org.suivi.cooperation.Need.Peers;
import org.suivi.shared.Language;

/** Between the form and what a need is. */
final class NeedForm {

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
                        form.modalities()),
                new Need.Whom(form.over(saved.whom().institution(), "institution", language), form.number("band")),
                new Need.When(form.day("earliest"), form.day("latest"), form.day("deadline")),
                new Need.Terms(
                        form.spoken(),
                        Arrays.stream(Funding.values())
                                .filter(each -> each.code().equals(form.fact("funding")))
                                .findFirst()
                                .orElse(Funding.NONE_NEEDED),
                        form.number("cost"),
                        Arrays.stream(Peers.values())
                                .filter(each -> each.code().equals(form.fact("peers")))
                                .findFirst()
                                .orElse(Peers.NONE),
                        form.excluded()),
                new Need.Consent(form.has("circulate"), form.has("name"), form.has("contact")),
                new Need.Origin(saved.origin().links(), form.fact("unlinked").strip()));
    }

    static void put(Map<String, String> facts, String name, @Nullable Object value) {
        facts.put(name, value == null ? "" : value instanceof LocalDate day ? day.toString() : String.valueOf(value));
    }
}
