package org.suivi.matches;

import java.net.URI;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseRow;
import org.suivi.exports.ColumnKind;
import org.suivi.exports.Columns;
import org.suivi.exports.ExportedList;
import org.suivi.exports.ListDescription;
import org.suivi.identity.PublicAddress;
import org.suivi.matches.Candidates.Candidate;
import org.suivi.matches.Lessons.Learnt;
import org.suivi.matching.Band;
import org.suivi.matching.Explanation;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.web.Messages;

/** What was found for a record as a table: the rows of its page and no others, with what the reader may know of them. */
@Service
public class CandidateExport {

    private final Candidates candidates;
    private final Lessons lessons;
    private final Messages messages;
    private final PublicAddress site;
    private final Clock clock;

    CandidateExport(Candidates candidates, Lessons lessons, Messages messages, PublicAddress site, Clock clock) {
        this.candidates = candidates;
        this.lessons = lessons;
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    /** One line, of whatever sort it is. */
    private record Line(
            String kind,
            String number,
            String path,
            LocalizedText title,
            List<LocalizedText> by,
            Explanation explanation) {}

    public ExportedList of(Actor actor, Entity entity, long id, Language language) {
        return switch (entity) {
            case NEED -> list(entity, found(candidates.offersFor(actor, id, false)), language);
            case OFFER -> list(entity, found(candidates.needsFor(actor, id)), language);
            case CHALLENGE -> list(entity, taught(lessons.forChallenge(actor, id)), language);
            case PRACTICE -> list(entity, taught(lessons.forPractice(actor, id)), language);
        };
    }

    private record Found(HouseRow record, List<Line> lines) {}

    private static Found found(Candidates.Found found) {
        return new Found(found.record(), lines(found.candidates(), found.learnt()));
    }

    private static Found taught(Lessons.Taught taught) {
        return new Found(taught.record(), lines(taught.asking(), taught.learnt()));
    }

    private static List<Line> lines(List<Candidate> candidates, List<Learnt> learnt) {
        return Stream.concat(
                        candidates.stream().map(CandidateExport::line),
                        learnt.stream().map(CandidateExport::line))
                .toList();
    }

    private static Line line(Candidate candidate) {
        HouseRow row = candidate.row();
        LocalizedText party = row.whose().party();
        return new Line(
                row.entity().code() + ".title",
                row.number(),
                row.path(),
                row.title(),
                party == null ? List.of() : List.of(party),
                candidate.explanation());
    }

    private static Line line(Learnt learnt) {
        Precedent.Shown shown = learnt.shown();
        return new Line(
                "matches.kind." + code(learnt.kind()),
                shown.number(),
                shown.path(),
                shown.title(),
                shown.by(),
                learnt.explanation());
    }

    private ExportedList list(Entity entity, Found found, Language language) {
        HouseRow record = found.record();
        var about = new ListDescription(
                messages.text(language, "matches.for-" + entity.code()) + ": " + record.number(),
                List.of(),
                clock.instant(),
                ZoneOffset.UTC,
                URI.create(site.of(record.path() + "/matches")),
                messages.text(language, "matches.lead"),
                language.locale());
        return new Columns<Line>(messages, language)
                .with("number", "house.facet.number", ColumnKind.SYMBOL, Line::number)
                .with("kind", "matches.csv.kind", ColumnKind.TEXT, line -> messages.text(language, line.kind()))
                .written("title", "house.facet.title", ColumnKind.LONG_TEXT, Line::title)
                .with("party", "house.facet.party", ColumnKind.TEXT, line -> by(line, language))
                .with(
                        "score",
                        "matches.csv.score",
                        ColumnKind.NUMBER,
                        line -> line.explanation().total().score())
                .with("band", "matches.csv.band", ColumnKind.TEXT, line -> band(line, language))
                .with("reasons", "matches.csv.reasons", ColumnKind.LIST, line -> reasons(line, language))
                .with("page", "matches.csv.page", ColumnKind.SYMBOL, line -> site.of(line.path()))
                .list(about, found.lines());
    }

    private static @Nullable String by(Line line, Language language) {
        return line.by().isEmpty()
                ? null
                : line.by().stream().map(name -> name.plain(language)).collect(Collectors.joining(", "));
    }

    private String band(Line line, Language language) {
        Band band = line.explanation().total().band();
        return messages.text(language, "match.band." + code(band));
    }

    private List<String> reasons(Line line, Language language) {
        var format = new DecimalFormat("0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return line.explanation().contributions().stream()
                .map(one -> {
                    String feature = messages.text(language, "match.feature." + code(one.feature()));
                    Double value = one.value();
                    if (value == null) {
                        return messages.text(
                                language,
                                one.isMet() ? "match.contribution.met" : "match.contribution.not-met",
                                feature);
                    }
                    return feature + " " + format.format(value);
                })
                .toList();
    }

    private static String code(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
