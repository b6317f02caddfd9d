package org.suivi.mechanisms;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A United Nations document symbol and what it tells by itself: sort of document, body, State (as the symbol's three
 * letters), session of the body, number and year.
 */
public record DocumentSymbol(
        String symbol,
        SymbolKind kind,
        @Nullable String body,
        @Nullable String state,
        @Nullable Integer session,
        @Nullable String number,
        @Nullable Integer year) {

    private static final Pattern SUPPLEMENTS = Pattern.compile("(/(?:Add|Corr|Rev)\\.\\d+)+$");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");

    /** Never fails: what no pattern knows is kept as written with the kind UNKNOWN. */
    public static DocumentSymbol parse(String written) {
        String spaced = SPACES.matcher(written).replaceAll(" ").strip();
        return SymbolPatterns.match(tidy(spaced.replace(" ", "")))
                .or(() -> SymbolPatterns.match(tidy(spaced)))
                .orElseGet(() -> new DocumentSymbol(spaced, SymbolKind.UNKNOWN, null, null, null, null, null));
    }

    public boolean isKnown() {
        return kind != SymbolKind.UNKNOWN;
    }

    /** The document this one adds to or corrects: A/HRC/28/15 for A/HRC/28/15/Add.1. */
    public DocumentSymbol main() {
        String main = SUPPLEMENTS.matcher(symbol).replaceFirst("");
        return main.equals(symbol) ? this : parse(main);
    }

    /**
     * The session of the Working Group on the UPR: written in symbols of basis documents, worked out from the Council's
     * session for numbered Council documents. The latter holds for Working Group reports only, which a symbol cannot tell
     * from other reports to the Council.
     */
    public OptionalInt uprSession() {
        if (session == null) {
            return OptionalInt.empty();
        }
        return switch (kind) {
            case NATIONAL_REPORT, UN_COMPILATION, STAKEHOLDERS_SUMMARY -> OptionalInt.of(session);
            case COUNCIL_DOCUMENT, COUNCIL_ADDENDUM -> UprSession.consideredAtCouncilSession(session);
            default -> OptionalInt.empty();
        };
    }

    /** Where the United Nations shows the document; communications have no such address. */
    public Optional<URI> link(String language) {
        if (!symbol.contains("/") || kind == SymbolKind.COMMUNICATION) {
            return Optional.empty();
        }
        String path = URLEncoder.encode(symbol, StandardCharsets.UTF_8)
                .replace("%2F", "/")
                .replace("+", "%20");
        return Optional.of(URI.create("https://docs.un.org/" + language + "/" + path));
    }

    private static String tidy(String written) {
        String symbol = DASHES.matcher(written).replaceAll("-");
        symbol = symbol.replaceFirst("[.,;]+$", "").toUpperCase(Locale.ROOT);
        return symbol.replace("/ADD.", "/Add.").replace("/CORR.", "/Corr.").replace("/REV.", "/Rev.");
    }
}
