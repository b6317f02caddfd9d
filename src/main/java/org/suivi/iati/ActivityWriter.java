package org.suivi.iati;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.suivi.iati.Activity.Agreed;
import org.suivi.iati.Activity.Amount;
import org.suivi.iati.Activity.Description;
import org.suivi.iati.Activity.Document;
import org.suivi.iati.Activity.Indicator;
import org.suivi.iati.Activity.Marker;
import org.suivi.iati.Activity.Other;
import org.suivi.iati.Activity.Reporting;
import org.suivi.iati.Activity.Result;
import org.suivi.iati.Activity.Sector;
import org.suivi.iati.Activity.Share;
import org.suivi.iati.Activity.Tag;
import org.suivi.iati.Activity.Taking;

/** Writes activities in the order that the schema of the standard, version 2.03, prescribes. */
final class ActivityWriter {

    /** Of what the standard has no place for. */
    static final String OWN_NAMESPACE = "urn:x-suivi:clearing-house:1";

    private static final String OWN_VOCABULARY = "99";
    private static final String NATIONAL_SCOPE = "4";
    private static final String TECHNICAL = "D0[12]\\d?";
    private static final Map<String, String> RELATIONS =
            Map.of(ActivityReader.PARENT, "1", ActivityReader.CHILD, "2", ActivityReader.RELATED, "5");

    private final WrittenXml xml;
    private final String vocabularies;

    private ActivityWriter(WrittenXml xml, String vocabularies) {
        this.xml = xml;
        this.vocabularies = vocabularies;
    }

    /**
     * Writes one file.
     *
     * @param vocabularies address at which our own codes are explained
     */
    static void write(List<Activity> activities, Instant now, String vocabularies, OutputStream out)
            throws XMLStreamException {
        WrittenXml xml = WrittenXml.begun(out);
        xml.begin("iati-activities", "version", "2.03", "generated-datetime", second(now));
        var writer = new ActivityWriter(xml, vocabularies);
        for (Activity activity : activities) {
            writer.write(activity);
        }
        xml.end();
        xml.close();
    }

    private static String second(@Nullable Instant at) {
        return at == null ? "" : at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private void write(Activity activity) throws XMLStreamException {
        xml.begin("iati-activity", "last-updated-datetime", second(activity.updated()));
        who(activity);
        when(activity);
        where(activity);
        what(activity);
        how(activity);
        amounts(activity);
        parts(activity);
        xml.end();
    }

    private void who(Activity activity) throws XMLStreamException {
        xml.text("iati-identifier", activity.identifier());
        Reporting by = activity.reporting();
        String isSecondary = by.isSecondary() ? "1" : "0";
        xml.worded("reporting-org", by.name(), "ref", by.ref(), "type", by.type(), "secondary-reporter", isSecondary);
        xml.worded("title", activity.title());
        for (Description description : activity.descriptions()) {
            xml.worded("description", description.text(), "type", description.type());
        }
        for (Taking taking : activity.taking()) {
            xml.worded(
                    "participating-org",
                    taking.name(),
                    "ref",
                    taking.ref(),
                    "type",
                    taking.type(),
                    "role",
                    taking.role(),
                    "activity-id",
                    taking.activity(),
                    "crs-channel-code",
                    taking.channel());
        }
        for (Other other : activity.others()) {
            if (!RELATIONS.containsKey(other.type())) {
                xml.empty("other-identifier", "ref", other.ref(), "type", other.type());
            }
        }
    }

    private void when(Activity activity) throws XMLStreamException {
        xml.empty("activity-status", "code", activity.status());
        for (Map.Entry<Integer, LocalDate> date : new TreeMap<>(activity.dates()).entrySet()) {
            xml.empty(
                    "activity-date",
                    "iso-date",
                    date.getValue().toString(),
                    "type",
                    date.getKey().toString());
        }
    }

    private void where(Activity activity) throws XMLStreamException {
        xml.empty("activity-scope", "code", NATIONAL_SCOPE);
        for (Share country : activity.countries()) {
            xml.empty("recipient-country", "code", country.code(), "percentage", plain(country.percentage()));
        }
        for (Share region : activity.regions()) {
            String percentage = plain(region.percentage());
            xml.empty("recipient-region", "code", region.code(), "vocabulary", "1", "percentage", percentage);
        }
    }

    private void what(Activity activity) throws XMLStreamException {
        for (Sector sector : activity.sectors()) {
            xml.worded(
                    "sector",
                    sector.name(),
                    "vocabulary",
                    sector.vocabulary(),
                    "vocabulary-uri",
                    address(sector.vocabulary()),
                    "code",
                    sector.code(),
                    "percentage",
                    plain(sector.percentage()));
        }
        for (Tag tag : activity.tags()) {
            xml.worded(
                    "tag",
                    tag.name(),
                    "code",
                    tag.code(),
                    "vocabulary",
                    tag.vocabulary(),
                    "vocabulary-uri",
                    address(tag.vocabulary()));
        }
        for (Marker marker : activity.more().markers()) {
            xml.empty(
                    "policy-marker",
                    "vocabulary",
                    marker.vocabulary(),
                    "code",
                    marker.code(),
                    "significance",
                    marker.significance());
        }
    }

    private String address(String vocabulary) {
        return vocabulary.equals(OWN_VOCABULARY) ? vocabularies : "";
    }

    private void how(Activity activity) throws XMLStreamException {
        xml.coded("collaboration-type", activity.stated().collaboration());
        xml.coded("default-flow-type", activity.stated().flow());
        xml.coded("default-finance-type", activity.stated().finance());
        xml.coded("default-aid-type", activity.stated().aid());
        xml.coded("default-tied-status", activity.stated().tied());
    }

    /** Budget lines, which are of no type, stand before what was committed or paid. */
    private void amounts(Activity activity) throws XMLStreamException {
        for (Amount amount : activity.amounts()) {
            if (amount.type().isEmpty()) {
                xml.begin("budget", "type", "1", "status", "1");
                xml.day("period-start", amount.from());
                xml.day("period-end", amount.to());
                value(amount);
                xml.end();
            }
        }
        for (Amount amount : activity.amounts()) {
            if (!amount.type().isEmpty()) {
                xml.begin("transaction");
                xml.coded("transaction-type", amount.type());
                xml.day("transaction-date", amount.from());
                value(amount);
                xml.end();
            }
        }
    }

    private void value(Amount amount) throws XMLStreamException {
        LocalDate valued = amount.on().valued();
        String day = (valued == null ? amount.from() : valued).toString();
        xml.text("value", plain(amount.value()), "currency", amount.currency(), "value-date", day);
    }

    private void parts(Activity activity) throws XMLStreamException {
        for (Document document : activity.more().documents()) {
            document(document);
        }
        for (Other other : activity.others()) {
            if (RELATIONS.containsKey(other.type())) {
                xml.empty("related-activity", "ref", other.ref(), "type", RELATIONS.getOrDefault(other.type(), ""));
            }
        }
        for (Result result : activity.more().results()) {
            if (!result.indicators().isEmpty()) {
                result(result);
            }
        }
        if (activity.stated().aid().matches(TECHNICAL)) {
            xml.begin("crs-add");
            xml.empty("other-flags", "code", "1", "significance", "1");
            xml.end();
        }
        Agreed agreed = activity.more().agreed();
        if (agreed != null) {
            agreed(agreed);
        }
    }

    private void document(Document document) throws XMLStreamException {
        xml.begin("document-link", "format", document.format(), "url", WrittenXml.address(document.address()));
        xml.worded("title", document.title());
        for (String category : document.categories()) {
            xml.coded("category", category);
        }
        for (String language : document.languages()) {
            xml.coded("language", language);
        }
        xml.end();
    }

    /** Means are of no use to those who add up, which the second mark says. */
    private void result(Result result) throws XMLStreamException {
        xml.begin("result", "type", result.type(), "aggregation-status", "0");
        xml.worded("title", result.title());
        for (Indicator indicator : result.indicators()) {
            xml.begin("indicator", "measure", indicator.measure(), "ascending", "1", "aggregation-status", "0");
            xml.worded("title", indicator.title());
            xml.begin("period");
            xml.day("period-start", indicator.from());
            xml.day("period-end", indicator.to());
            xml.begin("actual", "value", indicator.value());
            if (!indicator.comment().isEmpty()) {
                xml.worded("comment", indicator.comment());
            }
            xml.end();
            xml.end();
            xml.end();
        }
        xml.end();
    }

    private void agreed(Agreed agreed) throws XMLStreamException {
        LocalDate proposed = agreed.proposed();
        xml.foreign(
                "match",
                OWN_NAMESPACE,
                "id",
                agreed.match(),
                "score",
                agreed.score(),
                "proposed",
                proposed == null ? "" : proposed.toString(),
                "since",
                agreed.since().toString());
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }
}
