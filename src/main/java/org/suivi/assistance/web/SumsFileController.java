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
import org.suivi.assistance.ImprovementBoard;
import org.suivi.assistance.ImprovementBoard.By;
import org.suivi.cooperation.BoardExport;
import org.suivi.cooperation.BoardExport.Line;
import org.suivi.exports.ExportFormat;
import org.suivi.exports.FileAnswer;
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
    private final AgencyPages agencies;
    private final ImprovementBoard board;
    private final Parties parties;
    private final Taxonomies taxonomies;
    private final Messages messages;
    private final BoardExport export;

    SumsFileController(
            CountryPages countries,
            AgencyPages agencies,
            ImprovementBoard board,
            Parties parties,
            Taxonomies taxonomies,
            Messages messages,
            BoardExport export) {
        this.countries = countries;
        this.agencies = agencies;
        this.board = board;
        this.parties = parties;
        this.taxonomies = taxonomies;
        this.messages = messages;
        this.export = export;
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
        send("project.title", "/clearing-house/agencies/" + code, lines, language, response);
    }

    @GetMapping("/improvements.csv")
    @Needs(Permission.NOTHING)
    void improvements(
            Actor actor,
            Language language,
            @RequestParam(name = "by", defaultValue = "function") String code,
            HttpServletResponse response)
            throws IOException {
        By by = By.of(code).orElse(By.FUNCTION);
        Function<String, String> column = switch (by) {
            case YEAR -> value -> value;
            case PROVIDER -> value -> messages.text(language, "party.kind." + value);
            case FUNCTION, MODALITY -> value -> label(language, value);
        };
        List<Line> lines = lines(board.of(actor, by).table(), row -> label(language, row), column);
        send("improvement.title", "/clearing-house/improvements?by=" + by.code(), lines, language, response);
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
