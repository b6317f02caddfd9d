package org.suivi.iati;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.suivi.iati.Activity.Agreed;
import org.suivi.iati.Activity.Amount;
import org.suivi.iati.Activity.Description;
import org.suivi.iati.Activity.Document;
import org.suivi.iati.Activity.Indicator;
import org.suivi.iati.Activity.Marker;
import org.suivi.iati.Activity.Other;
import org.suivi.iati.Activity.Result;
import org.suivi.iati.Activity.Sector;
import org.suivi.iati.Activity.Share;
import org.suivi.iati.Activity.Tag;
import org.suivi.iati.Activity.Taking;
import org.suivi.shared.LocalizedText;

/** Writes activities in the order that the schema of the standard, version 2.03, prescribes. */
final class ActivityWriter {

    /** Of what the standard has no place for. */
    static final String OWN_NAMESPACE = "urn:x-suivi:clearing-house:1";

    private static final String OWN_VOCABULARY = "99";
    private static final String NATIONAL_SCOPE = "4";
    private static final String TECHNICAL = "D0[12]";
    private static final Map<String, String> RELATIONS =
            Map.of(ActivityReader.PARENT, "1", ActivityReader.CHILD, "2", ActivityReader.RELATED, "5");

    private final XMLStreamWriter xml;
    private final String vocabularies;

    private ActivityWriter(XMLStreamWriter xml, String vocabularies) {
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
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("iati-activities");
        xml.writeAttribute("version", "2.03");
        xml.writeAttribute("generated-datetime", second(now));
        var writer = new ActivityWriter(xml, vocabularies);
        for (Activity activity : activities) {
            writer.write(activity);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private static String second(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private void write(Activity activity) throws XMLStreamException {
        xml.writeStartElement("iati-activity");
        if (activity.updated() != null) {
            xml.writeAttribute("last-updated-datetime", second(activity.updated()));
        }
        text("iati-identifier", activity.identifier());
        begin(
                "reporting-org",
                "ref",
                activity.reporting().ref(),
                "type",
                activity.reporting().type());
        xml.writeAttribute("secondary-reporter", activity.reporting().isSecondary() ? "1" : "0");
        narratives(activity.reporting().name());
        xml.writeEndElement();
        title(activity.title());
        for (Description description : activity.descriptions()) {
            begin("description", "type", description.type());
            narratives(description.text());
            xml.writeEndElement();
        }
        for (Taking taking : activity.taking()) {
            begin(
                    "participating-org",
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
            narratives(taking.name());
            xml.writeEndElement();
        }
        for (Other other : activity.others()) {
            if (!RELATIONS.containsKey(other.type())) {
                empty("other-identifier", "ref", other.ref(), "type", other.type());
            }
        }
        middle(activity);
        end(activity);
        xml.writeEndElement();
    }

    private void middle(Activity activity) throws XMLStreamException {
        empty("activity-status", "code", activity.status());
        for (Map.Entry<Integer, LocalDate> date : new TreeMap<>(activity.dates()).entrySet()) {
            empty(
                    "activity-date",
                    "iso-date",
                    date.getValue().toString(),
                    "type",
                    date.getKey().toString());
        }
        empty("activity-scope", "code", NATIONAL_SCOPE);
        for (Share country : activity.countries()) {
            empty("recipient-country", "code", country.code(), "percentage", plain(country.percentage()));
        }
        for (Share region : activity.regions()) {
            empty(
                    "recipient-region",
                    "code",
                    region.code(),
                    "vocabulary",
                    "1",
                    "percentage",
                    plain(region.percentage()));
        }
        for (Sector sector : activity.sectors()) {
            begin(
                    "sector",
                    "vocabulary",
                    sector.vocabulary(),
                    "vocabulary-uri",
                    sector.vocabulary().equals(OWN_VOCABULARY) ? vocabularies : "",
                    "code",
                    sector.code(),
                    "percentage",
                    plain(sector.percentage()));
            narratives(sector.name());
            xml.writeEndElement();
        }
        for (Tag tag : activity.tags()) {
            String address = tag.vocabulary().equals(OWN_VOCABULARY) ? vocabularies : "";
            begin("tag", "code", tag.code(), "vocabulary", tag.vocabulary(), "vocabulary-uri", address);
            narratives(tag.name());
            xml.writeEndElement();
        }
    }

    private void end(Activity activity) throws XMLStreamException {
        for (Marker marker : activity.more().markers()) {
            empty(
                    "policy-marker",
                    "vocabulary",
                    marker.vocabulary(),
                    "code",
                    marker.code(),
                    "significance",
                    marker.significance());
        }
        coded("collaboration-type", activity.stated().collaboration());
        coded("default-flow-type", activity.stated().flow());
        coded("default-finance-type", activity.stated().finance());
        coded("default-aid-type", activity.stated().aid());
        coded("default-tied-status", activity.stated().tied());
        for (Amount amount : activity.amounts()) {
            if (amount.type().isEmpty()) {
                budget(amount);
            }
        }
        for (Amount amount : activity.amounts()) {
            if (!amount.type().isEmpty()) {
                begin("transaction");
                coded("transaction-type", amount.type());
                day("transaction-date", amount.from());
                value(amount);
                xml.writeEndElement();
            }
        }
        for (Document document : activity.more().documents()) {
            document(document);
        }
        for (Other other : activity.others()) {
            if (RELATIONS.containsKey(other.type())) {
                empty("related-activity", "ref", other.ref(), "type", RELATIONS.get(other.type()));
            }
        }
        for (Result result : activity.more().results()) {
            result(result);
        }
        if (activity.stated().aid().matches(TECHNICAL)) {
            begin("crs-add");
            empty("other-flags", "code", "1", "significance", "1");
            xml.writeEndElement();
        }
        Agreed agreed = activity.more().agreed();
        if (agreed != null) {
            agreed(agreed);
        }
    }

    private void coded(String element, String code) throws XMLStreamException {
        if (!code.isEmpty()) {
            empty(element, "code", code);
        }
    }

    private void day(String element, @Nullable LocalDate day) throws XMLStreamException {
        if (day != null) {
            empty(element, "iso-date", day.toString());
        }
    }

    private void budget(Amount amount) throws XMLStreamException {
        begin("budget", "type", "1", "status", "1");
        day("period-start", amount.from());
        day("period-end", amount.to());
        value(amount);
        xml.writeEndElement();
    }

    private void value(Amount amount) throws XMLStreamException {
        begin(
                "value",
                "currency",
                amount.currency(),
                "value-date",
                amount.from().toString());
        xml.writeCharacters(plain(amount.value()));
        xml.writeEndElement();
    }

    private void document(Document document) throws XMLStreamException {
        begin("document-link", "format", document.format(), "url", document.address());
        title(document.title());
        for (String category : document.categories()) {
            coded("category", category);
        }
        for (String language : document.languages()) {
            coded("language", language);
        }
        xml.writeEndElement();
    }

    /** Means are of no use to those who add up, which the second mark says. */
    private void result(Result result) throws XMLStreamException {
        begin("result", "type", result.type(), "aggregation-status", "0");
        title(result.title());
        for (Indicator indicator : result.indicators()) {
            begin("indicator", "measure", indicator.measure(), "ascending", "1", "aggregation-status", "0");
            title(indicator.title());
            begin("period");
            day("period-start", indicator.from());
            day("period-end", indicator.to());
            begin("actual", "value", indicator.value());
            if (!indicator.comment().isEmpty()) {
                begin("comment");
                narratives(indicator.comment());
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void agreed(Agreed agreed) throws XMLStreamException {
        xml.writeEmptyElement("suivi", "match", OWN_NAMESPACE);
        xml.writeNamespace("suivi", OWN_NAMESPACE);
        attributes("id", agreed.match(), "score", agreed.score());
        LocalDate proposed = agreed.proposed();
        attributes(
                "proposed",
                proposed == null ? "" : proposed.toString(),
                "since",
                agreed.since().toString());
    }

    private void title(LocalizedText words) throws XMLStreamException {
        begin("title");
        narratives(words);
        xml.writeEndElement();
    }

    private void begin(String element, String... attributes) throws XMLStreamException {
        xml.writeStartElement(element);
        attributes(attributes);
    }

    private void empty(String element, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(element);
        attributes(attributes);
    }

    /** An empty value is none. */
    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                xml.writeAttribute(attributes[i], clean(attributes[i + 1]));
            }
        }
    }

    private void text(String element, String words) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(clean(words));
        xml.writeEndElement();
    }

    private void narratives(LocalizedText text) throws XMLStreamException {
        for (var words : text.texts().entrySet()) {
            xml.writeStartElement("narrative");
            xml.writeAttribute(
                    "xml", XMLConstants.XML_NS_URI, "lang", words.getKey().code());
            xml.writeCharacters(clean(words.getValue()));
            xml.writeEndElement();
        }
    }

    /** Without what XML cannot hold. */
    private static String clean(String words) {
        return words.codePoints()
                .filter(each -> each == '\t'
                        || each == '\n'
                        || (each >= ' ' && each <= 0xD7FF)
                        || (each >= 0xE000 && each <= 0xFFFD)
                        || each >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }
}
