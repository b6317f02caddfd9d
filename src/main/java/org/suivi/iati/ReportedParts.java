package org.suivi.iati;

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
    private boolean isSummed;
    private boolean hasReference;

    ReportedParts(ActivityXml at) {
        this.at = at;
    }

    /** A budget line or a transaction; one without its days is none, and of what is planned nothing is kept. */
    Optional<Amount> amount() throws XMLStreamException {
        var amount = new ReportedAmount(at);
        while (at.child()) {
            switch (at.name()) {
                case "provider-org" -> organisation("1.10.13", "6.9.1");
                case "receiver-org" -> organisation("1.15.13", "6.9.1");
                default -> amount.part();
            }
        }
        return amount.whole();
    }

    /** The owner of another identifier. */
    void owner() throws XMLStreamException {
        while (at.child()) {
            if (at.name().equals("owner-org")) {
                organisation("1.11.13", "6.8.1");
            } else {
                at.skip();
            }
        }
    }

    /** One that is not kept; how it is spelt, and whether it is told at all, may break a rule. */
    private void organisation(String spelling, String untold) throws XMLStreamException {
        String ref = at.attribute("ref");
        at.notice(!Rules.isSpelt(ref), spelling);
        at.notice(at.narratives().isEmpty() && ref.isEmpty(), untold);
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
        isSummed = at.attribute("aggregation-status").matches("1|true");
        hasReference = false;
        while (at.child()) {
            switch (at.name()) {
                case "title" -> title = at.narratives();
                case "indicator" -> indicator(indicators);
                case "reference" -> {
                    hasReference = true;
                    at.skip();
                }
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
                case "reference" -> {
                    at.notice(hasReference, "8.11.1");
                    at.skip();
                }
                case "baseline" -> {
                    value(measure, "8.8.1");
                    at.skip();
                }
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
            switch (at.name()) {
                case "actual" -> {
                    value = value(measure, "8.10.1");
                    comment = comment();
                }
                case "target" -> {
                    value(measure, "8.9.1");
                    at.skip();
                }
                default -> day(days);
            }
        }
        LocalDate from = days.get("period-start");
        LocalDate to = days.get("period-end");
        return from == null || to == null ? null : new Indicator(measure, title, from, to, value, comment);
    }

    /** What is counted, or is of an order, has a value; what is added up has a number. */
    private String value(String measure, String rule) {
        String value = at.attribute("value");
        at.notice(value.isEmpty() && measure.matches("[1-4]"), rule);
        at.notice(isSummed && !value.isEmpty() && !value.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)"), "8.5.1");
        return value;
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
