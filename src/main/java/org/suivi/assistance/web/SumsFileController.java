package org.suivi.assistance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.assistance.AgencyPages;
import org.suivi.assistance.CountTable;
import org.suivi.assistance.CountryPages;
import org.suivi.assistance.CountrySpread;
import org.suivi.assistance.ImprovementBoard;
import org.suivi.assistance.ImprovementBoard.By;
import org.suivi.cooperation.BoardExport;
import org.suivi.cooperation.BoardExport.Line;
import org.suivi.exports.ExportFormat;
import org.suivi.exports.FileAnswer;
import org.suivi.matches.AskedOf;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Messages;
import org.suivi.shared.web.Needs;
import org.suivi.taxonomies.Taxonomies;

/** The figures of a country, of an agency and of what should be better as CSV; what a page leaves out is left out here too. */
@Controller
@RequestMapping("/clearing-house")
class SumsFileController {

    private static final String CODE = "/{code:[a-z][a-z0-9-]{1,29}}.csv";

    private final CountryPages countries;
    private final CountrySpread spread;
    private final AgencyPages agencies;
    private final AskedOf asked;
    private final ImprovementBoard board;
    private final Parties parties;
    private final Taxonomies taxonomies;
    private final Messages messages;
    private final BoardExport export;

    SumsFileController(
            CountryPages countries,
            CountrySpread spread,
            AgencyPages agencies,
            AskedOf asked,
            ImprovementBoard board,
            Parties parties,
            Taxonomies taxonomies,
            Messages messages,
            BoardExport export) {
        this.countries = countries;
        this.spread = spread;
        this.agencies = agencies;
        this.asked = asked;
        this.board = board;
        this.parties = parties;
        this.taxonomies = taxonomies;
        this.messages = messages;
        this.export = export;
    }

    @GetMapping("/countries.csv")
    @Needs(Permission.READ_ASSISTANCE)
    void countries(Actor actor, Language language, HttpServletResponse response) throws IOException {
        Map<String, String> names = names(language);
        List<Line> lines = new ArrayList<>();
        for (CountrySpread.Row row : spread.of(actor)) {
            String country = names.getOrDefault(String.valueOf(row.country()), "");
            lines.add(new Line(country, messages.text(language, "spread.needs"), row.needs()));
            lines.add(new Line(country, messages.text(language, "project.title"), row.projects()));
            lines.add(new Line(country, messages.text(language, "spread.providers"), row.providers()));
        }
        send("spread.title", "/clearing-house/countries", lines, language, response);
    }

    @GetMapping("/countries" + CODE)
    @Needs(Permission.READ_ASSISTANCE)
    void country(Actor actor, Language language, @PathVariable("code") String code, HttpServletResponse response)
            throws IOException {
        CountryPages.Seen seen = countries.of(actor, code);
        Map<String, String> names = names(language);
        List<Line> lines = new ArrayList<>();
        seen.needs()
                .forEach((state, count) -> lines.add(new Line(
                        messages.text(language, "need.title"),
                        messages.text(language, "need.state." + state.code()),
                        count)));
        String facts = messages.text(language, "project.title");
        lines.add(new Line(
                facts,
                messages.text(language, "country.counted"),
                seen.counted().all()));
        lines.add(new Line(
                facts, messages.text(language, "country.alone"), seen.counted().alone()));
        lines.add(new Line(facts, messages.text(language, "country.reported"), seen.reported()));
        lines.add(new Line(
                facts,
                messages.text(language, "country.framework"),
                seen.counted().named()));
        lines.addAll(lines(seen.agencies(), party -> names.getOrDefault(party, ""), theme -> label(language, theme)));
        send("country.agencies", "/clearing-house/countries/" + code, lines, language, response);
    }

    @GetMapping("/agencies" + CODE)
    @Needs(Permission.READ_ASSISTANCE)
    void agency(Actor actor, Language language, @PathVariable("code") String code, HttpServletResponse response)
            throws IOException {
        AgencyPages.Seen seen = agencies.of(actor, code);
        Map<String, String> names = names(language);
        List<Line> lines = new ArrayList<>();
        seen.countries()
                .forEach(each -> lines.add(new Line(
                        messages.text(language, "agency.where"),
                        names.getOrDefault(String.valueOf(each.country()), ""),
                        each.projects())));
        seen.states()
                .forEach((state, count) -> lines.add(new Line(
                        messages.text(language, "project.title"),
                        messages.text(language, "project.state." + state.code()),
                        count)));
        seen.means()
                .forEach((item, mean) -> lines.add(new Line(
                        messages.text(language, "agency.means"),
                        messages.text(language, "assessed.item." + item.code()),
                        mean)));
        String answers = messages.text(language, "agency.answers");
        AgencyPages.Answering said = seen.answering();
        lines.add(new Line(answers, messages.text(language, "project.said.confirmed"), said.confirmed()));
        lines.add(new Line(answers, messages.text(language, "project.said.disputed"), said.disputed()));
        lines.add(new Line(answers, messages.text(language, "project.said"), said.silent()));
        lines.add(new Line(answers, messages.text(language, "agency.days"), said.days()));
        lines.add(new Line(
                messages.text(language, "agency.means"),
                messages.text(language, "assessed.field.again"),
                seen.again()));
        lines.addAll(asked(asked.of(actor, seen.party().id()), language));
        send("project.title", "/clearing-house/agencies/" + code, lines, language, response);
    }

    private List<Line> asked(AskedOf.Asked asked, Language language) {
        String what = messages.text(language, "agency.asked");
        List<Line> lines = new ArrayList<>();
        asked.times()
                .forEach(each -> lines.add(new Line(
                        what,
                        messages.text(language, "agency.said." + each.said().code()),
                        each.all())));
        lines.add(new Line(what, messages.text(language, "agency.asked-days"), asked.days()));
        lines.add(new Line(what, messages.text(language, "agency.asked-share"), asked.accepted()));
        return lines;
    }

    @GetMapping("/improvements.csv")
    @Needs(Permission.NOTHING)
    void improvements(
            Actor actor, Language language, @RequestParam Map<String, String> parameters, HttpServletResponse response)
            throws IOException {
        By by = ImprovementController.by(parameters);
        Function<String, String> column = switch (by) {
            case YEAR -> value -> value;
            case PROVIDER -> value -> messages.text(language, "party.kind." + value);
            case FUNCTION, MODALITY -> value -> label(language, value);
        };
        ImprovementBoard.Seen seen = board.of(actor, by, ImprovementController.narrowed(parameters));
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(messages.text(language, "improvement.assessments"), "", seen.assessments()));
        lines.add(new Line(messages.text(language, "improvement.waived"), "", seen.waived()));
        lines.addAll(lines(seen.table(), row -> label(language, row), column));
        String path =
                "/clearing-house/improvements?by=" + by.code() + seen.narrowed().query();
        send("improvement.title", path, lines, language, response);
    }

    private static List<Line> lines(CountTable table, Function<String, String> row, Function<String, String> column) {
        return table.rows().stream()
                .flatMap(each -> table.columns().stream()
                        .map(of -> new Line(row.apply(each), column.apply(of), table.at(each, of))))
                .toList();
    }

    private Map<String, String> names(Language language) {
        return parties.all().stream()
                .collect(Collectors.toMap(
                        party -> String.valueOf(party.id()),
                        (Party party) -> party.name().plain(language)));
    }

    private String label(Language language, String term) {
        return taxonomies.vocabulary().label(Integer.parseInt(term)).plain(language);
    }

    private void send(String title, String path, List<Line> lines, Language language, HttpServletResponse response)
            throws IOException {
        FileAnswer.send(export.of(title, path, lines, language), ExportFormat.CSV, response);
    }
}
