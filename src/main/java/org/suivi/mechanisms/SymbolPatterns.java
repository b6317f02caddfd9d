package org.suivi.mechanisms;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The known shapes of document symbols, tried in order. */
final class SymbolPatterns {

    private static final String SUPPLEMENTS = "(?:/(?:Add|Corr|Rev)\\.\\d+)*";
    private static final String COMMITTEES = "(CERD|CCPR|CEDAW|CAT|CRC|CMW|CRPD|CED)";
    private static final String SORTS = "(?:(CO|QPR|Q|RQ|FCO|FU|VR|OVR)/)?";
    private static final String NUMBERS = "(\\d+(?:-\\d+)?)";

    private record Shape(Pattern pattern, Function<Matcher, DocumentSymbol> read) {

        static Shape of(String expression, Function<Matcher, DocumentSymbol> read) {
            return new Shape(Pattern.compile(expression, Pattern.CASE_INSENSITIVE), read);
        }
    }

    private static final List<Shape> SHAPES = List.of(
            Shape.of("A/HRC/(\\d{1,2})/(\\d{1,3})((?:/(?:Add|Corr|Rev)\\.\\d+)*)", SymbolPatterns::council),
            Shape.of(
                    COMMITTEES + "/C/(?:(OPAC|OPSC)/)?([A-Z]{3})/" + SORTS + NUMBERS + SUPPLEMENTS,
                    SymbolPatterns::committee),
            Shape.of("E/C\\.12/([A-Z]{3})/" + SORTS + NUMBERS + SUPPLEMENTS, SymbolPatterns::cescr),
            Shape.of("A/HRC/WG\\.6/(\\d{1,2})/([A-Z]{3})/([123])" + SUPPLEMENTS, SymbolPatterns::uprBasis),
            Shape.of("A/HRC/(RES|DEC|PRST)/(?:S-)?(\\d{1,2})/(\\d{1,3})", SymbolPatterns::councilAct),
            Shape.of("A/RES/(\\d{1,3})/(\\d{1,3})", m -> act(m, SymbolKind.ASSEMBLY_RESOLUTION, "GA", 1)),
            Shape.of("HRI/CORE/([A-Z]{3})/(\\d{4})", SymbolPatterns::core),
            Shape.of(COMMITTEES + "/C/(\\d{1,3})/D/(\\d+)/(\\d{4})", m -> views(m, m.group(1), 2)),
            Shape.of("E/C\\.12/(\\d{1,3})/D/(\\d+)/(\\d{4})", m -> views(m, "CESCR", 1)),
            Shape.of(COMMITTEES + "/C/(\\d{1,3})/(\\d+)" + SUPPLEMENTS, SymbolPatterns::committeeSession),
            Shape.of("CAT/OP/([A-Z]{3})/(?:([A-Z]+)/)?(\\d+)" + SUPPLEMENTS, SymbolPatterns::subcommittee),
            Shape.of("(J?(?:UA|AL|OL)) ([A-Z]{3}) (\\d{1,3})[/.](\\d{4})", SymbolPatterns::communication));

    private SymbolPatterns() {}

    static Optional<DocumentSymbol> match(String symbol) {
        for (Shape shape : SHAPES) {
            Matcher matcher = shape.pattern().matcher(symbol);
            if (matcher.matches()) {
                return Optional.of(shape.read().apply(matcher));
            }
        }
        return Optional.empty();
    }

    private static DocumentSymbol council(Matcher m) {
        SymbolKind kind = m.group(3).isEmpty() ? SymbolKind.COUNCIL_DOCUMENT : SymbolKind.COUNCIL_ADDENDUM;
        return of(m, kind, "HRC", null, number(m.group(1)), m.group(2), null);
    }

    private static DocumentSymbol committee(Matcher m) {
        String body = m.group(1);
        if (m.group(2) != null) {
            body += "OPAC".equals(m.group(2)) ? "-OP-AC" : "-OP-SC";
        }
        return of(m, sort(m.group(4)), body, m.group(3), null, m.group(5), null);
    }

    private static DocumentSymbol cescr(Matcher m) {
        return of(m, sort(m.group(2)), "CESCR", m.group(1), null, m.group(3), null);
    }

    private static DocumentSymbol uprBasis(Matcher m) {
        SymbolKind kind = switch (m.group(3)) {
            case "1" -> SymbolKind.NATIONAL_REPORT;
            case "2" -> SymbolKind.UN_COMPILATION;
            default -> SymbolKind.STAKEHOLDERS_SUMMARY;
        };
        return of(m, kind, "UPR", m.group(2), number(m.group(1)), m.group(3), null);
    }

    private static DocumentSymbol councilAct(Matcher m) {
        SymbolKind kind = switch (m.group(1)) {
            case "RES" -> SymbolKind.COUNCIL_RESOLUTION;
            case "DEC" -> SymbolKind.COUNCIL_DECISION;
            default -> SymbolKind.COUNCIL_PRESIDENT_STATEMENT;
        };
        return act(m, kind, "HRC", 2);
    }

    private static DocumentSymbol act(Matcher m, SymbolKind kind, String body, int session) {
        return of(m, kind, body, null, number(m.group(session)), m.group(session + 1), null);
    }

    private static DocumentSymbol core(Matcher m) {
        return of(m, SymbolKind.CORE_DOCUMENT, null, m.group(1), null, null, number(m.group(2)));
    }

    private static DocumentSymbol views(Matcher m, String body, int session) {
        return of(
                m,
                SymbolKind.VIEWS,
                body,
                null,
                number(m.group(session)),
                m.group(session + 1),
                number(m.group(session + 2)));
    }

    private static DocumentSymbol committeeSession(Matcher m) {
        return of(m, SymbolKind.COMMITTEE_DOCUMENT, m.group(1), null, number(m.group(2)), m.group(3), null);
    }

    private static DocumentSymbol subcommittee(Matcher m) {
        return of(m, SymbolKind.SUBCOMMITTEE_REPORT, "SPT", m.group(1), null, m.group(3), null);
    }

    private static DocumentSymbol communication(Matcher m) {
        return of(m, SymbolKind.COMMUNICATION, m.group(1), m.group(2), null, m.group(3), number(m.group(4)));
    }

    private static SymbolKind sort(@Nullable String segment) {
        return SymbolKind.ofTreatyBodySegment(segment == null ? "" : segment);
    }

    private static Integer number(String digits) {
        return Integer.valueOf(digits);
    }

    private static DocumentSymbol of(
            Matcher m,
            SymbolKind kind,
            @Nullable String body,
            @Nullable String state,
            @Nullable Integer session,
            @Nullable String number,
            @Nullable Integer year) {
        return new DocumentSymbol(m.group(), kind, body, state, session, number, year);
    }
}
