package org.suivi.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suivi.mechanisms.DocumentSymbol;
import org.suivi.mechanisms.SymbolKind;
import org.suivi.mechanisms.UprSession;

/** A recommendation while its row is being read; readers fill it in and let it work out what follows from the rest. */
final class Draft {

    final Repairs repairs = new Repairs();
    final Map<String, String> texts = new LinkedHashMap<>();
    final Set<String> unofficial = new LinkedHashSet<>();
    final List<String> states = new ArrayList<>();
    final List<String> recommendingStates = new ArrayList<>();
    final Set<String> themes = new LinkedHashSet<>();
    final Set<String> persons = new LinkedHashSet<>();
    final Set<String> sdgs = new LinkedHashSet<>();
    final Map<String, String> extras = new LinkedHashMap<>();
    ReadKind kind = ReadKind.RECOMMENDATION;

    @Nullable
    String symbol;

    @Nullable
    String paragraph;

    @Nullable
    String body;

    @Nullable
    String annotationId;

    @Nullable
    Integer session;

    @Nullable
    Integer cycle;

    @Nullable
    Integer year;

    @Nullable
    String action;

    @Nullable
    LocalDate published;

    @Nullable
    ReadPosition position;

    private final int row;
    private final String raw;

    Draft(int row, String raw) {
        this.row = row;
        this.raw = raw;
    }

    void symbol(String written) {
        if (written.isBlank()) {
            return;
        }
        DocumentSymbol parsed = DocumentSymbol.parse(written);
        symbol = parsed.symbol();
        if (!parsed.isKnown()) {
            repairs.add(RepairCode.SYMBOL_UNKNOWN, "symbol", written, parsed.symbol());
        }
    }

    void session(String written) {
        OptionalInt read = Wording.session(written);
        if (read.isPresent()) {
            session = read.getAsInt();
        } else if (!written.isBlank()) {
            repairs.add(RepairCode.SESSION_UNREADABLE, "session", written, "");
        }
    }

    void position(String written) {
        if (written.isBlank()) {
            return;
        }
        String label = Wording.position(written);
        if (!label.equalsIgnoreCase(written.strip())) {
            repairs.add(RepairCode.POSITION_ALIAS, "position", written, label);
        }
        position = new ReadPosition(label, null, null);
    }

    void sdg(String written) {
        String code = Wording.sdg(written);
        if (code != null) {
            sdgs.add(code);
        } else if (!written.isBlank()) {
            repairs.add(RepairCode.SDG_UNREADABLE, "sdg", written, "");
        }
    }

    void action(String written) {
        action = written.isBlank() ? null : Wording.action(written);
    }

    void published(String written) {
        published = Wording.date(written);
        if (published == null && !written.isBlank()) {
            repairs.add(RepairCode.DATE_UNREADABLE, "date", written, "");
        }
    }

    void kind(String written) {
        ReadKind read = Wording.kind(written);
        if (read != null) {
            kind = read;
        } else if (!written.isBlank()) {
            repairs.add(RepairCode.KIND_UNREADABLE, "kind", written, kind.name());
        }
    }

    boolean isOfReview() {
        return "UPR".equals(body) || session != null || position != null;
    }

    /** Empty when there is no text: then the row is no recommendation. */
    boolean hasText() {
        return texts.values().stream().anyMatch(text -> !text.isBlank());
    }

    ReadRecommendation finish() {
        DocumentSymbol document = symbol == null ? null : DocumentSymbol.parse(symbol);
        if (document != null) {
            completeFrom(document);
        }
        if (cycle == null && session != null) {
            OptionalInt found = UprSession.cycle(session);
            cycle = found.isPresent() ? found.getAsInt() : null;
        }
        return new ReadRecommendation(
                new RowOrigin(row, List.of(row), raw, annotationId, published),
                new Given(symbol, paragraph, texts, unofficial, kind, action),
                new ReviewContext(states, body, session, cycle, year, recommendingStates, position),
                new Labels(List.copyOf(themes), List.copyOf(persons), List.copyOf(sdgs)),
                extras,
                repairs.list());
    }

    private void completeFrom(DocumentSymbol document) {
        String written = document.symbol();
        boolean council =
                document.kind() == SymbolKind.COUNCIL_DOCUMENT || document.kind() == SymbolKind.COUNCIL_ADDENDUM;
        if (body == null && council && isOfReview()) {
            body = "UPR";
            repairs.add(RepairCode.BODY_FROM_SYMBOL, "body", written, "UPR");
        } else if (body == null && document.body() != null && !council) {
            body = document.body();
            repairs.add(RepairCode.BODY_FROM_SYMBOL, "body", written, document.body());
        }
        OptionalInt ofSymbol = document.uprSession();
        if (session == null && "UPR".equals(body) && ofSymbol.isPresent()) {
            session = ofSymbol.getAsInt();
            repairs.add(RepairCode.SESSION_FROM_SYMBOL, "session", written, String.valueOf(session));
        }
    }
}
