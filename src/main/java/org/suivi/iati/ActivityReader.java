package org.suivi.iati;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;
import org.suivi.iati.Activity.Agreed;
import org.suivi.iati.Activity.Amount;
import org.suivi.iati.Activity.Description;
import org.suivi.iati.Activity.Document;
import org.suivi.iati.Activity.Marker;
import org.suivi.iati.Activity.Other;
import org.suivi.iati.Activity.Reporting;
import org.suivi.iati.Activity.Result;
import org.suivi.iati.Activity.Sector;
import org.suivi.iati.Activity.Share;
import org.suivi.iati.Activity.Stated;
import org.suivi.iati.Activity.Tag;
import org.suivi.iati.Activity.Taking;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Refused;

/**
 * Reads activities of versions 2.01 to 2.03 as a stream, one after the other. A document type is refused: nothing outside the file is
 * ever opened.
 */
final class ActivityReader {

    /** The type of what we keep of an activity that others report. */
    static final String RELATED = "related";

    static final String PARENT = "parent";
    static final String CHILD = "child";
    private static final Map<String, String> RELATIONS = Map.of("1", PARENT, "2", CHILD, "5", RELATED);

    static final int MOST_ACTIVITIES = 20_000;

    /** In all activities of a file; one may have thousands of payments, and of a file of the largest size that people make, none has so many. */
    private static final int MOST_PARTS = 500_000;

    private static final String DAC = "1";

    private final ActivityXml at;
    private final ReportedParts parts;
    private int left;

    private ActivityReader(XMLStreamReader xml, int left) {
        at = new ActivityXml(xml);
        parts = new ReportedParts(at);
        this.left = left;
    }

    static List<Activity> read(InputStream in) {
        try {
            XMLStreamReader xml = reader(in);
            List<Activity> activities = new ArrayList<>();
            boolean isOurs = false;
            int left = MOST_PARTS;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new Refused("iati.doctype");
                }
                if (event == XMLStreamConstants.START_ELEMENT && !isOurs) {
                    isOurs = isOurs(xml);
                } else if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("iati-activity")) {
                    var reader = new ActivityReader(xml, left);
                    activities.add(reader.activity());
                    left = reader.left;
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

    /** An entity that nothing declares is an error, as in any XML; without a document type, nothing can. */
    private static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        return new StreamReaderDelegate(factory().createXMLStreamReader(in)) {
            @Override
            public int next() throws XMLStreamException {
                int event = super.next();
                if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new XMLStreamException("an entity that is not declared", getLocation());
                }
                return event;
            }
        };
    }

    /** Java's own: which other there is depends on the libraries, and one that reads late says late what is broken. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the file is opened");
        });
        return factory;
    }

    /** What is collected while one activity goes by. */
    private static final class Collected {
        private String identifier = "";
        private Reporting reporting = new Reporting("", "", false, LocalizedText.EMPTY);
        private LocalizedText title = LocalizedText.EMPTY;
        private final List<Description> descriptions = new ArrayList<>();
        private final List<Taking> taking = new ArrayList<>();
        private final List<Other> others = new ArrayList<>();
        private final Map<Integer, LocalDate> dates = new HashMap<>();
        private final List<Share> countries = new ArrayList<>();
        private final List<Share> regions = new ArrayList<>();
        private final List<Sector> sectors = new ArrayList<>();
        private final List<Tag> tags = new ArrayList<>();
        private final Map<String, String> codes = new HashMap<>();
        private final List<Amount> amounts = new ArrayList<>();
        private final List<Marker> markers = new ArrayList<>();
        private final List<Document> documents = new ArrayList<>();
        private final List<Result> results = new ArrayList<>();

        @Nullable
        private Agreed agreed;

        private String code(String element) {
            return codes.getOrDefault(element, "");
        }
    }

    private Activity activity() throws XMLStreamException {
        var all = new Collected();
        Instant updated = at.instant("last-updated-datetime");
        while (at.child()) {
            if (left-- == 0) {
                throw new Refused("iati.too-long", MOST_PARTS);
            }
            if (at.namespace().isEmpty()) {
                part(all);
            } else if (at.namespace().equals(ActivityWriter.OWN_NAMESPACE)) {
                all.agreed = parts.agreed();
            } else {
                at.skip();
            }
        }
        return new Activity(
                all.identifier,
                updated,
                all.reporting,
                all.title,
                all.descriptions,
                all.taking,
                all.others,
                all.code("activity-status"),
                all.dates,
                all.countries,
                all.regions,
                all.sectors,
                all.tags,
                new Stated(
                        all.code("collaboration-type"),
                        all.code("default-aid-type"),
                        all.code("default-flow-type"),
                        all.code("default-finance-type"),
                        all.code("default-tied-status")),
                all.amounts,
                new Activity.More(all.markers, all.documents, all.results, all.agreed, at.noticed()),
                Activity.Marks.NONE);
    }

    private void part(Collected all) throws XMLStreamException {
        String type = at.attribute("type");
        switch (at.name()) {
            case "iati-identifier" -> all.identifier = at.words().strip();
            case "reporting-org" -> all.reporting = reporting(type);
            case "title" -> all.title = at.narratives();
            case "description" -> all.descriptions.add(new Description(at.attribute("type", "1"), at.narratives()));
            case "participating-org" -> all.taking.add(taking(type));
            case "other-identifier" -> {
                all.others.add(new Other(type, at.attribute("ref")));
                parts.owner();
            }
            case "related-activity" -> {
                if (RELATIONS.containsKey(type)) {
                    all.others.add(new Other(RELATIONS.getOrDefault(type, RELATED), at.attribute("ref")));
                }
                at.skip();
            }
            case "activity-date" -> {
                LocalDate day = at.day("iso-date");
                if (day != null && type.matches("[1-4]")) {
                    all.dates.put(Integer.valueOf(type), day);
                }
                at.skip();
            }
            case "recipient-country" -> add(all.countries, new Share(at.attribute("code"), at.percentage()));
            case "recipient-region" -> add(all.regions, new Share(at.attribute("code"), at.percentage()));
            case "activity-status",
                    "collaboration-type",
                    "default-flow-type",
                    "default-finance-type",
                    "default-tied-status" -> code(all);
            case "default-aid-type" -> {
                if (at.attribute("vocabulary", DAC).equals(DAC)) {
                    code(all);
                } else {
                    at.skip();
                }
            }
            default -> classified(all);
        }
    }

    private void classified(Collected all) throws XMLStreamException {
        String code = at.attribute("code");
        String vocabulary = at.attribute("vocabulary", DAC);
        switch (at.name()) {
            case "sector" -> all.sectors.add(new Sector(vocabulary, code, at.percentage(), at.narratives()));
            case "tag" -> all.tags.add(new Tag(at.attribute("vocabulary"), code, at.narratives()));
            case "policy-marker" -> {
                all.markers.add(new Marker(vocabulary, code, at.attribute("significance")));
                at.notice(at.narratives().isEmpty() && vocabulary.equals("99"), "6.13.1");
            }
            case "budget", "transaction", "planned-disbursement" ->
                parts.amount().ifPresent(all.amounts::add);
            case "capital-spend" -> {
                at.notice(Rules.isNoShare(at.percentage()), "12.2.1");
                at.skip();
            }
            case "document-link" -> all.documents.add(parts.document());
            case "result" -> all.results.add(parts.result());
            default -> at.skip();
        }
    }

    private Reporting reporting(String type) throws XMLStreamException {
        boolean isSecondary = at.attribute("secondary-reporter").matches("1|true");
        return new Reporting(at.attribute("ref"), type, isSecondary, at.narratives());
    }

    private Taking taking(String type) throws XMLStreamException {
        return new Taking(
                at.attribute("role"),
                at.attribute("ref"),
                type,
                at.attribute("crs-channel-code"),
                at.attribute("activity-id"),
                at.narratives());
    }

    private <T> void add(List<T> list, T read) throws XMLStreamException {
        list.add(read);
        at.skip();
    }

    private void code(Collected all) throws XMLStreamException {
        all.codes.put(at.name(), at.attribute("code"));
        at.skip();
    }
}
