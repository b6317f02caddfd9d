package org.suivi.iati;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.suivi.iati.Activity.Agreed;
import org.suivi.iati.Activity.Amount;
import org.suivi.iati.Activity.Document;
import org.suivi.iati.Activity.Indicator;
import org.suivi.iati.Activity.Result;
import org.suivi.shared.LocalizedText;

/** Reads the parts of an activity that have parts of their own: amounts, documents, results. */
final class ReportedParts {

    private static final int MOST = 100;

    private final ActivityXml at;

    ReportedParts(ActivityXml at) {
        this.at = at;
    }

    /** A budget line or a transaction; one without its days is none. */
    Optional<Amount> amount() throws XMLStreamException {
        boolean isBudget = at.name().equals("budget");
        Map<String, LocalDate> days = new HashMap<>();
        String type = "";
        BigDecimal value = null;
        String currency = "";
        while (at.child()) {
            switch (at.name()) {
                case "value" -> {
                    currency = at.attribute("currency");
                    value = at.number();
                }
                case "transaction-type" -> {
                    type = at.attribute("code");
                    at.skip();
                }
                default -> day(days);
            }
        }
        LocalDate from = days.get(isBudget ? "period-start" : "transaction-date");
        LocalDate to = days.get("period-end");
        boolean isWhole = isBudget ? to != null : !type.isEmpty();
        return from != null && isWhole ? Optional.of(new Amount(type, from, to, value, currency)) : Optional.empty();
    }

    private void day(Map<String, LocalDate> days) throws XMLStreamException {
        LocalDate day = at.day("iso-date");
        if (day != null) {
            days.put(at.name(), day);
        }
        at.skip();
    }

    Document document() throws XMLStreamException {
        String address = at.attribute("url");
        String format = at.attribute("format");
        LocalizedText title = LocalizedText.EMPTY;
        List<String> categories = new ArrayList<>();
        List<String> languages = new ArrayList<>();
        while (at.child()) {
            switch (at.name()) {
                case "title" -> title = at.narratives();
                case "category" -> code(categories);
                case "language" -> code(languages);
                default -> at.skip();
            }
        }
        return new Document(address, format, title, categories, languages);
    }

    private void code(List<String> codes) throws XMLStreamException {
        if (codes.size() < MOST) {
            codes.add(at.attribute("code"));
        }
        at.skip();
    }

    Result result() throws XMLStreamException {
        String type = at.attribute("type");
        LocalizedText title = LocalizedText.EMPTY;
        List<Indicator> indicators = new ArrayList<>();
        while (at.child()) {
            switch (at.name()) {
                case "title" -> title = at.narratives();
                case "indicator" -> indicator(indicators);
                default -> at.skip();
            }
        }
        return new Result(type, title, indicators);
    }

    private void indicator(List<Indicator> indicators) throws XMLStreamException {
        String measure = at.attribute("measure");
        LocalizedText title = LocalizedText.EMPTY;
        while (at.child()) {
            switch (at.name()) {
                case "title" -> title = at.narratives();
                case "period" -> {
                    Indicator found = period(measure, title);
                    if (found != null && indicators.size() < MOST) {
                        indicators.add(found);
                    }
                }
                default -> at.skip();
            }
        }
    }

    private @Nullable Indicator period(String measure, LocalizedText title) throws XMLStreamException {
        Map<String, LocalDate> days = new HashMap<>();
        String value = "";
        LocalizedText comment = LocalizedText.EMPTY;
        while (at.child()) {
            if (at.name().equals("actual")) {
                value = at.attribute("value");
                comment = comment();
            } else {
                day(days);
            }
        }
        LocalDate from = days.get("period-start");
        LocalDate to = days.get("period-end");
        return from == null || to == null ? null : new Indicator(measure, title, from, to, value, comment);
    }

    private LocalizedText comment() throws XMLStreamException {
        LocalizedText comment = LocalizedText.EMPTY;
        while (at.child()) {
            if (at.name().equals("comment")) {
                comment = at.narratives();
            } else {
                at.skip();
            }
        }
        return comment;
    }

    /** The match that a project of ours came of. */
    @Nullable
    Agreed agreed() throws XMLStreamException {
        LocalDate since = at.day("since");
        Agreed agreed =
                since == null ? null : new Agreed(at.attribute("id"), at.attribute("score"), at.day("proposed"), since);
        at.skip();
        return agreed;
    }
}
