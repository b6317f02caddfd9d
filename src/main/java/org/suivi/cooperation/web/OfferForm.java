package org.suivi.cooperation.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.Offer;
import org.suivi.cooperation.Offer.Cost;
import org.suivi.cooperation.Offer.Unit;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.web.Screen;

/** Between the form and what an offer is. */
final class OfferForm {

    static final Offer EMPTY = new Offer(
            new Offer.Words(LocalizedText.EMPTY, LocalizedText.EMPTY, LocalizedText.EMPTY, ""),
            new Offer.What(List.of(), List.of(), List.of()),
            new Offer.Whom(true, List.of(), List.of()),
            new Offer.Capacity(Unit.MISSIONS, null, null),
            new Offer.Terms(List.of(), Cost.FREE, false),
            new Offer.When(null, null, null));

    private static final String WORD = "[a-z]{3}|[A-Z]{2,6}";

    private OfferForm() {}

    /** One that is not written yet but for its words. */
    static Offer saying(Offer.Words words) {
        return new Offer(words, EMPTY.what(), EMPTY.whom(), EMPTY.capacity(), EMPTY.terms(), EMPTY.when());
    }

    static RecordForm of(int version, Offer offer, Language language) {
        Map<String, String> facts = new HashMap<>();
        NeedForm.put(facts, "total", offer.capacity().total());
        NeedForm.put(facts, "remaining", offer.capacity().remaining());
        NeedForm.put(facts, "earliest", offer.when().earliest());
        NeedForm.put(facts, "latest", offer.when().latest());
        NeedForm.put(facts, "expires", offer.when().expires());
        facts.put("unit", offer.capacity().unit().code());
        facts.put("cost", offer.terms().cost().code());
        facts.put("based", offer.words().basedOn());
        facts.put(
                "practices",
                offer.words().practices().stream().map(Entity.PRACTICE::number).collect(Collectors.joining(" ")));
        facts.put("states", String.join(" ", offer.whom().states()));
        List<String> flags = new ArrayList<>(offer.whom().regions());
        if (offer.whom().isForAll()) {
            flags.add("all");
        }
        if (offer.terms().hasFunding()) {
            flags.add("funding");
        }
        return new RecordForm(
                version,
                RecordForm.texts(
                        Map.of(
                                "title", offer.words().title(),
                                "text", offer.words().text(),
                                "preconditions", offer.words().preconditions()),
                        language),
                offer.what().themes(),
                List.of(),
                offer.what().functions(),
                offer.what().modalities(),
                offer.terms().languages().stream().map(Language::code).toList(),
                List.of(),
                List.of(),
                facts,
                flags,
                List.of());
    }

    /** What the form asks for, in its order. */
    static List<FormField> asked() {
        return List.of(
                FormField.text("offer.field.text", "title"),
                FormField.text("offer.field.what", "text"),
                FormField.terms("need.field.themes", RecordForm::themes),
                FormField.terms("need.field.function", RecordForm::functions),
                FormField.terms("offer.field.modalities", RecordForm::modalities),
                new FormField("offer.field.whom", OfferForm::whom),
                new FormField(
                        "offer.field.states",
                        (screen, look, form) -> states(form).stream()
                                .map(code -> look.country(screen, code))
                                .collect(Collectors.joining(" · "))),
                FormField.languages(),
                FormField.code("offer.field.unit", "unit", "offer.unit."),
                FormField.fact("offer.field.total", "total"),
                FormField.fact("offer.field.remaining", "remaining"),
                FormField.code("offer.field.cost", "cost", "offer.cost."),
                FormField.day("need.field.earliest", "earliest"),
                FormField.day("need.field.latest", "latest"),
                FormField.day("offer.field.expires", "expires"),
                FormField.flag("offer.has-funding", "funding"),
                FormField.text("offer.field.preconditions", "preconditions"),
                FormField.fact("offer.field.based", "based"),
                FormField.fact("offer.field.practices", "practices"));
    }

    private static String whom(Screen screen, HouseLook look, RecordForm form) {
        return Stream.concat(
                        form.has("all") ? Stream.of(screen.t("offer.for-all")) : Stream.empty(),
                        regions(form).stream().map(code -> look.region(screen, code)))
                .collect(Collectors.joining(" · "));
    }

    static Offer toOffer(RecordForm form, Offer saved, Language language) {
        Integer total = form.number("total");
        Integer remaining = form.number("remaining");
        return new Offer(
                new Offer.Words(
                        form.over(saved.words().title(), "title", language),
                        form.over(saved.words().text(), "text", language),
                        form.over(saved.words().preconditions(), "preconditions", language),
                        form.fact("based").strip(),
                        practices(form)),
                new Offer.What(form.themes(), form.functions(), form.modalities()),
                new Offer.Whom(form.has("all"), regions(form), states(form)),
                new Offer.Capacity(
                        form.chosen("unit", Unit.values(), Unit::code).orElse(Unit.MISSIONS),
                        total,
                        remaining == null ? total : remaining),
                new Offer.Terms(
                        form.spoken(),
                        form.chosen("cost", Cost.values(), Cost::code).orElse(Cost.FREE),
                        form.has("funding")),
                new Offer.When(form.day("earliest"), form.day("latest"), form.day("expires")));
    }

    private static List<String> regions(RecordForm form) {
        return form.flags().stream()
                .filter(flag -> flag.matches(WORD) && !flag.equals("all"))
                .toList();
    }

    /** By their numbers, with or without the letters before them. */
    private static List<Long> practices(RecordForm form) {
        return Arrays.stream(form.fact("practices").split("[^0-9]+"))
                .filter(each -> each.matches("\\d{1,9}"))
                .map(Long::valueOf)
                .toList();
    }

    private static List<String> states(RecordForm form) {
        return Arrays.stream(form.fact("states").toLowerCase(Locale.ROOT).split("[^a-z]+"))
                .filter(each -> each.length() == 3)
                .limit(200)
                .toList();
    }
}
