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
import org.suivi.iati.Activity.Amount;
import org.suivi.iati.Activity.Purpose;
import org.suivi.iati.Activity.Sector;

/** A budget line, a transaction or what is planned to be paid, while its parts go by. */
final class ReportedAmount {

    private static final int MOST = 100;

    private final ActivityXml at;
    private final String element;
    private final Map<String, LocalDate> days = new HashMap<>();
    private final List<Sector> sectors = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private String type = "";
    private String currency = "";

    @Nullable
    private BigDecimal value;

    ReportedAmount(ActivityXml at) {
        this.at = at;
        element = at.name();
    }

    /** The part on which the file stands. */
    void part() throws XMLStreamException {
        switch (at.name()) {
            case "value" -> {
                day("value-date");
                currency = at.currency();
                at.notice(currency.isEmpty(), "7.8.1");
                value = at.number();
            }
            case "sector" -> sector();
            case "recipient-country", "recipient-region" -> {
                if (places.size() < MOST) {
                    places.add(at.attribute("code"));
                }
                at.skip();
            }
            case "transaction-type" -> {
                type = at.attribute("code");
                at.skip();
            }
            default -> {
                day("iso-date");
                at.skip();
            }
        }
    }

    private void sector() throws XMLStreamException {
        String vocabulary = at.attribute("vocabulary", "1");
        String code = at.attribute("code");
        Sector sector = new Sector(vocabulary, code, null, at.narratives());
        at.notice(Rules.isUnnamed(sector), "2.2.1");
        if (sectors.size() < MOST) {
            sectors.add(sector);
        }
    }

    private void day(String attribute) {
        LocalDate day = at.day(attribute);
        if (day != null) {
            days.put(at.name(), day);
        }
    }

    Optional<Amount> whole() {
        LocalDate to = days.get("period-end");
        LocalDate starts = days.get("period-start");
        at.notice(starts != null && to != null && starts.isAfter(to), "8.6.3");
        LocalDate from = element.equals("transaction") ? days.get("transaction-date") : starts;
        boolean isWhole = switch (element) {
            case "budget" -> to != null;
            case "transaction" -> !type.isEmpty();
            default -> false;
        };
        if (from == null || !isWhole) {
            return Optional.empty();
        }
        LocalDate valued = days.get("value");
        var on = new Purpose(from.equals(valued) ? null : valued, sectors, places);
        return Optional.of(new Amount(type, from, to, value, currency, on));
    }
}
