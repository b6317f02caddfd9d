package org.suivi.iati;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.suivi.iati.Activity.Description;
import org.suivi.iati.Activity.Other;
import org.suivi.iati.Activity.Period;
import org.suivi.iati.Activity.Reporting;
import org.suivi.iati.Activity.Sector;
import org.suivi.iati.Activity.Share;
import org.suivi.iati.Activity.Stated;
import org.suivi.iati.Activity.Tag;
import org.suivi.iati.Activity.Taking;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Refused;

/**
 * Reads activities of versions 2.01 to 2.03 as a stream, one after the other. A document type is refused: nothing outside the file is
 * ever opened.
 */
final class ActivityReader {

    /** The type of what we keep of an activity that others report. */
    static final String RELATED = "related";

    static final int MOST_ACTIVITIES = 20_000;
    private static final int MOST_PARTS = 500;
    private static final int LONGEST = 20_000;
    private static final Language OTHERWISE = Language.EN;

    private final XMLStreamReader xml;

    private ActivityReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    static List<Activity> read(InputStream in) {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(in);
            List<Activity> activities = new ArrayList<>();
            boolean isOurs = false;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new Refused("iati.doctype");
                }
                if (event == XMLStreamConstants.START_ELEMENT && !isOurs) {
                    isOurs = isOurs(xml);
                } else if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("iati-activity")) {
                    activities.add(new ActivityReader(xml).activity());
                    if (activities.size() > MOST_ACTIVITIES) {
                        throw new Refused("iati.too-many", MOST_ACTIVITIES);
                    }
                }
            }
            return activities;
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
            throw new Refused("iati.broken", line);
        }
    }

    private static boolean isOurs(XMLStreamReader xml) {
        String version = xml.getAttributeValue(null, "version");
        if (!xml.getLocalName().equals("iati-activities") || version == null || !version.matches("2\\.0[123]")) {
            throw new Refused("iati.other-file");
        }
        return true;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the file is opened");
        });
        return factory;
    }

    /** What is collected while one activity goes by. */
    private static final class Parts {
        private String identifier = "";
        private Reporting reporting = new Reporting("", "", false, LocalizedText.EMPTY);
        private LocalizedText title = LocalizedText.EMPTY;
        private final List<Description> descriptions = new ArrayList<>();
        private final List<Taking> taking = new ArrayList<>();
        private final List<Other> others = new ArrayList<>();
        private String status = "";
        private final Map<Integer, LocalDate> dates = new HashMap<>();
        private final List<Share> countries = new ArrayList<>();
        private final List<Share> regions = new ArrayList<>();
        private final List<Sector> sectors = new ArrayList<>();
        private final List<Tag> tags = new ArrayList<>();
        private String collaboration = "";
        private String aid = "";
        private final List<Period> budgets = new ArrayList<>();
        private int read;
    }

    private Activity activity() throws XMLStreamException {
        var parts = new Parts();
        Instant updated = instant(attribute("last-updated-datetime"));
        Language usual = language(xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang"), OTHERWISE);
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                if (++parts.read > MOST_PARTS) {
                    throw new Refused("iati.too-long");
                }
                part(parts, usual);
            }
        }
        return new Activity(
                parts.identifier,
                updated,
                parts.reporting,
                parts.title,
                parts.descriptions,
                parts.taking,
                parts.others,
                parts.status,
                parts.dates,
                parts.countries,
                parts.regions,
                parts.sectors,
                parts.tags,
                new Stated(parts.collaboration, parts.aid),
                parts.budgets,
                Activity.Marks.NONE);
    }

    private void part(Parts parts, Language usual) throws XMLStreamException {
        String ref = attribute("ref");
        String type = attribute("type");
        String code = attribute("code");
        String vocabulary = attribute("vocabulary");
        BigDecimal percentage = number(attribute("percentage"));
        String namespace = xml.getNamespaceURI();
        switch (namespace == null || namespace.isEmpty() ? xml.getLocalName() : "") {
            case "iati-identifier" -> parts.identifier = words().strip();
            case "reporting-org" -> {
                boolean isSecondary = attribute("secondary-reporter").matches("1|true");
                parts.reporting = new Reporting(ref, type, isSecondary, narratives(usual));
            }
            case "title" -> parts.title = narratives(usual);
            case "description" ->
                parts.descriptions.add(new Description(type.isEmpty() ? "1" : type, narratives(usual)));
            case "participating-org" -> {
                String role = attribute("role");
                String channel = attribute("crs-channel-code");
                String activity = attribute("activity-id");
                parts.taking.add(new Taking(role, ref, type, channel, activity, narratives(usual)));
            }
            case "other-identifier" -> {
                parts.others.add(new Other(type, ref));
                skip();
            }
            case "related-activity" -> {
                if (type.equals("5")) {
                    parts.others.add(new Other(RELATED, ref));
                }
                skip();
            }
            case "activity-status" -> {
                parts.status = code;
                skip();
            }
            case "activity-date" -> {
                LocalDate day = day(attribute("iso-date"));
                if (day != null && type.matches("[1-4]")) {
                    parts.dates.put(Integer.valueOf(type), day);
                }
                skip();
            }
            case "recipient-country" -> {
                parts.countries.add(new Share(code, percentage));
                skip();
            }
            case "recipient-region" -> {
                parts.regions.add(new Share(code, percentage));
                skip();
            }
            case "sector" ->
                parts.sectors.add(
                        new Sector(vocabulary.isEmpty() ? "1" : vocabulary, code, percentage, narratives(usual)));
            case "tag" -> parts.tags.add(new Tag(code, narratives(usual)));
            case "collaboration-type" -> {
                parts.collaboration = code;
                skip();
            }
            case "default-aid-type" -> {
                parts.aid = code;
                skip();
            }
            case "budget" -> budget().ifPresent(parts.budgets::add);
            default -> skip();
        }
    }

    private Optional<Period> budget() throws XMLStreamException {
        LocalDate from = null;
        LocalDate to = null;
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("period-start")) {
                    from = day(attribute("iso-date"));
                } else if (xml.getLocalName().equals("period-end")) {
                    to = day(attribute("iso-date"));
                }
                skip();
            }
        }
        return from == null || to == null ? Optional.empty() : Optional.of(new Period(from, to));
    }

    /** The words of the element, in the languages that Suivi knows; the first one stands for others. */
    private LocalizedText narratives(Language usual) throws XMLStreamException {
        Map<Language, String> texts = new HashMap<>();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("narrative")) {
                    String said = xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
                    texts.putIfAbsent(language(said, usual), words().strip());
                } else {
                    skip();
                }
            }
        }
        return new LocalizedText(texts);
    }

    private static Language language(@Nullable String code, Language otherwise) {
        return code == null
                ? otherwise
                : Language.of(code.replaceFirst("[-_].*", "")).orElse(otherwise);
    }

    /** The text of this element, without that of elements in it. */
    private String words() throws XMLStreamException {
        var words = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                skip();
            } else if (xml.isCharacters() && words.length() < LONGEST) {
                words.append(xml.getText());
            }
        }
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words.toString();
    }

    private void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null
                ? ""
                : value.strip().substring(0, Math.min(LONGEST, value.strip().length()));
    }

    private static @Nullable BigDecimal number(String value) {
        return value.matches("\\d{1,3}(\\.\\d{1,10})?") ? new BigDecimal(value) : null;
    }

    private static @Nullable LocalDate day(String value) {
        try {
            return value.length() < 10 ? null : LocalDate.parse(value.substring(0, 10));
        } catch (DateTimeException wrong) {
            return null;
        }
    }

    private static @Nullable Instant instant(String value) {
        try {
            if (value.isEmpty()) {
                return null;
            }
            return value.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                    ? OffsetDateTime.parse(value).toInstant()
                    : Instant.parse(value + "Z");
        } catch (DateTimeException wrong) {
            return null;
        }
    }
}
