package org.suivi.practices.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suivi.cooperation.web.FormField;
import org.suivi.cooperation.web.RecordForm;
import org.suivi.practices.Practice;
import org.suivi.practices.Practice.Block;
import org.suivi.practices.Practice.Evidence;
import org.suivi.practices.Practice.Involved;
import org.suivi.practices.Practice.Measured;
import org.suivi.practices.Practice.Paper;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.web.FilledIn;

/** Between the form and what a practice is. */
final class PracticeFields {

    private PracticeFields() {}

    static RecordForm of(int version, Practice practice, Language language) {
        Map<String, LocalizedText> texts = new LinkedHashMap<>();
        texts.put("title", practice.words().title());
        texts.put("challenge", practice.words().challenge());
        texts.put("action", practice.words().action());
        texts.put("result", practice.words().result());
        texts.put("enabling", practice.story().enabling());
        texts.put("constraints", practice.story().constraints());
        texts.put("failed", practice.story().failed());
        texts.put("leftOut", practice.story().leftOut());
        texts.put("transfer", practice.story().transfer());
        for (int i = 0; i < practice.story().blocks().size(); i++) {
            Block block = practice.story().blocks().get(i);
            texts.put("block" + i + "-name", block.name());
            texts.put("block" + i + "-text", block.text());
            texts.put("block" + i + "-enabling", block.enabling());
            texts.put("block" + i + "-lessons", block.lessons());
        }
        List<String> flags = new ArrayList<>();
        if (practice.terms().helps()) {
            flags.add("helps");
        }
        if (practice.terms().harmless()) {
            flags.add("harmless");
        }
        return new RecordForm(
                version,
                RecordForm.texts(texts, language),
                practice.what().themes(),
                List.of(),
                practice.what().functions(),
                List.of(),
                List.of(),
                practice.what().countries(),
                practice.what().instruments(),
                facts(practice),
                flags,
                List.of());
    }

    /** What the form asks for, in its order. */
    static List<FormField> asked() {
        List<FormField> asked = new ArrayList<>(List.of(
                FormField.text("practice.field.title", "title"),
                FormField.text("practice.field.challenge", "challenge"),
                FormField.text("practice.field.action", "action"),
                FormField.text("practice.field.result", "result"),
                new FormField(
                        "practice.field.countries",
                        (screen, look, form) -> new PracticeLook(look).countriesOf(screen, form.countries())),
                FormField.terms("practice.field.themes", RecordForm::themes),
                FormField.terms("practice.field.functions", RecordForm::functions),
                FormField.code("practice.field.evidence", "evidence", "practice.evidence."),
                FormField.flag("practice.harmless", "harmless"),
                FormField.text("practice.field.enabling", "enabling"),
                FormField.text("practice.field.failed", "failed"),
                FormField.text("practice.field.transfer", "transfer"),
                FormField.text("practice.field.constraints", "constraints"),
                FormField.text("practice.field.left-out", "leftOut")));
        for (int i = 0; i < Practice.MOST_PARTS; i++) {
            asked.add(part("practice.field.block", "block", i));
            asked.add(part("practice.field.measured", "measured", i));
            asked.add(part("practice.field.paper", "paper", i));
            asked.add(part("practice.field.involved", "involved", i));
        }
        asked.addAll(List.of(
                new FormField(
                        "practice.field.instruments",
                        (screen, look, form) -> form.instruments().stream()
                                .map(code -> new PracticeLook(look).instrument(screen, code))
                                .collect(Collectors.joining(" · "))),
                FormField.term("practice.field.cost", "cost"),
                FormField.fact("practice.field.months", "months"),
                FormField.fact("practice.field.targets", "targets"),
                new FormField("practice.field.source", (screen, look, form) -> look.language(form.fact("source"))),
                FormField.flag("practice.helps", "helps")));
        return asked;
    }

    /** One of the parts that there are several of, with all that it says. */
    private static FormField part(String label, String name, int place) {
        String start = name + place + "-";
        return new FormField(
                label,
                (screen, look, form) -> Stream.of(form.texts(), form.facts())
                        .flatMap(all -> new TreeMap<>(all).entrySet().stream())
                        .filter(each -> each.getKey().startsWith(start)
                                && !each.getValue().isBlank())
                        .map(Map.Entry::getValue)
                        .collect(Collectors.joining("\n")),
                place + 1);
    }

    /** One that is not written yet but for what was done, by a page that stays its paper. */
    static RecordForm saying(FilledIn said, Language language) {
        Practice empty = Practice.empty(language);
        var words = new Practice.Words(
                LocalizedText.of(language, said.title()),
                LocalizedText.EMPTY,
                LocalizedText.of(language, said.text()),
                LocalizedText.of(language, said.result()));
        List<Paper> papers = said.source().isEmpty() ? List.of() : List.of(new Paper(said.title(), said.source()));
        var proof = new Practice.Proof(null, List.of(), papers);
        return of(0, new Practice(words, empty.what(), proof, empty.story(), empty.terms()), language);
    }

    private static Map<String, String> facts(Practice practice) {
        Map<String, String> facts = new HashMap<>();
        Evidence evidence = practice.proof().evidence();
        facts.put("evidence", evidence == null ? "" : evidence.code());
        facts.put("source", practice.terms().source().code());
        Integer cost = practice.terms().cost();
        Integer months = practice.terms().months();
        facts.put("cost", cost == null ? "" : cost.toString());
        facts.put("months", months == null ? "" : months.toString());
        facts.put("targets", String.join(" ", practice.what().targets()));
        for (int i = 0; i < practice.proof().measured().size(); i++) {
            Measured each = practice.proof().measured().get(i);
            facts.put("measured" + i + "-name", each.name());
            facts.put("measured" + i + "-baseline", each.baseline());
            facts.put("measured" + i + "-value", each.value());
            facts.put("measured" + i + "-date", each.date());
        }
        for (int i = 0; i < practice.proof().papers().size(); i++) {
            Paper each = practice.proof().papers().get(i);
            facts.put("paper" + i + "-title", each.title());
            facts.put("paper" + i + "-address", each.address());
        }
        for (int i = 0; i < practice.story().involved().size(); i++) {
            Involved each = practice.story().involved().get(i);
            facts.put("involved" + i + "-who", each.who());
            facts.put("involved" + i + "-role", each.role());
        }
        return facts;
    }

    static Practice toPractice(RecordForm form, Practice saved, Language language) {
        Practice.Words words = saved.words();
        Practice.Story story = saved.story();
        return new Practice(
                new Practice.Words(
                        form.over(words.title(), "title", language),
                        form.over(words.challenge(), "challenge", language),
                        form.over(words.action(), "action", language),
                        form.over(words.result(), "result", language)),
                new Practice.What(
                        form.themes(),
                        form.functions(),
                        form.countries().stream()
                                .filter(code -> code.matches("[a-z0-9-]{2,30}"))
                                .toList(),
                        form.instruments().stream()
                                .filter(code -> code.matches("[A-Za-z0-9-]{1,40}"))
                                .toList(),
                        targets(form)),
                new Practice.Proof(evidence(form.fact("evidence")), measured(form), papers(form)),
                new Practice.Story(
                        form.over(story.enabling(), "enabling", language),
                        form.over(story.constraints(), "constraints", language),
                        form.over(story.failed(), "failed", language),
                        form.over(story.leftOut(), "leftOut", language),
                        form.over(story.transfer(), "transfer", language),
                        blocks(form, story.blocks(), language),
                        involved(form)),
                new Practice.Terms(
                        Language.of(form.fact("source")).orElse(saved.terms().source()),
                        form.number("cost"),
                        form.number("months"),
                        form.has("helps"),
                        form.has("harmless"),
                        saved.terms().successor(),
                        saved.terms().links()));
    }

    private static List<String> targets(RecordForm form) {
        return Arrays.stream(form.fact("targets").split("[^0-9A-Za-z.]+"))
                .filter(each -> each.matches("\\d{1,2}(\\.[0-9a-z]{1,2})?"))
                .limit(20)
                .toList();
    }

    private static @Nullable Evidence evidence(String code) {
        return Arrays.stream(Evidence.values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static List<Block> blocks(RecordForm form, List<Block> saved, Language language) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < Practice.MOST_PARTS; i++) {
            Block before = i < saved.size()
                    ? saved.get(i)
                    : new Block(LocalizedText.EMPTY, LocalizedText.EMPTY, LocalizedText.EMPTY, LocalizedText.EMPTY);
            String name = "block" + i;
            var block = new Block(
                    form.over(before.name(), name + "-name", language),
                    form.over(before.text(), name + "-text", language),
                    form.over(before.enabling(), name + "-enabling", language),
                    form.over(before.lessons(), name + "-lessons", language));
            if (!block.name().isEmpty() || !block.text().isEmpty()) {
                blocks.add(block);
            }
        }
        return blocks;
    }

    private static List<Measured> measured(RecordForm form) {
        List<Measured> measured = new ArrayList<>();
        for (int i = 0; i < Practice.MOST_PARTS; i++) {
            String name = "measured" + i;
            if (!form.fact(name + "-name").isBlank()) {
                measured.add(new Measured(
                        form.fact(name + "-name").strip(),
                        form.fact(name + "-baseline").strip(),
                        form.fact(name + "-value").strip(),
                        form.fact(name + "-date").strip()));
            }
        }
        return measured;
    }

    private static List<Paper> papers(RecordForm form) {
        List<Paper> papers = new ArrayList<>();
        for (int i = 0; i < Practice.MOST_PARTS; i++) {
            String address = form.fact("paper" + i + "-address").strip();
            String title = form.fact("paper" + i + "-title").strip();
            if (!address.isEmpty()) {
                papers.add(new Paper(title.isEmpty() ? address : title, address));
            }
        }
        return papers;
    }

    private static List<Involved> involved(RecordForm form) {
        List<Involved> involved = new ArrayList<>();
        for (int i = 0; i < Practice.MOST_PARTS; i++) {
            String who = form.fact("involved" + i + "-who").strip();
            if (!who.isEmpty()) {
                involved.add(
                        new Involved(who, form.fact("involved" + i + "-role").strip()));
            }
        }
        return involved;
    }
}
