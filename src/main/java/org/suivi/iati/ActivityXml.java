package org.suivi.iati;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** One activity in the stream of a file: its elements one after the other, their attributes and words. */
final class ActivityXml {

    private static final int LONGEST = 20_000;

    private final XMLStreamReader xml;
    private final Language usual;
    private final boolean hasLanguage;
    private final String usualCurrency;
    private final Set<String> noticed = new TreeSet<>();

    /** On the beginning of an activity, whose language is that of texts which tell none; where it tells none either, it is English. */
    ActivityXml(XMLStreamReader xml) {
        this.xml = xml;
        String told = xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
        hasLanguage = told != null;
        usual = language(told, Language.EN);
        usualCurrency = attribute("default-currency");
    }

    /** The rules of the standard that something which went by was seen to break. */
    Set<String> noticed() {
        return noticed;
    }

    void notice(boolean isBroken, String rule) {
        if (isBroken) {
            noticed.add(rule);
        }
    }

    /** Goes on to the next element in this one; false at its end. What is found must be read to its end, or skipped. */
    boolean child() throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    String name() {
        return xml.getLocalName();
    }

    /** Empty for the standard itself, which has none. */
    String namespace() {
        String namespace = xml.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null
                ? ""
                : value.strip().substring(0, Math.min(LONGEST, value.strip().length()));
    }

    /** Of an amount, which is that of the activity where it tells none. */
    String currency() {
        return attribute("currency", usualCurrency);
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value.isEmpty() ? otherwise : value;
    }

    @Nullable
    LocalDate day(String attribute) {
        String value = attribute(attribute);
        try {
            return value.length() < 10 ? null : LocalDate.parse(value.substring(0, 10));
        } catch (DateTimeException wrong) {
            return null;
        }
    }

    @Nullable
    Instant instant(String attribute) {
        String value = attribute(attribute);
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

    @Nullable
    BigDecimal percentage() {
        String value = attribute("percentage");
        boolean isNumber = value.matches("[-+]?(\\d{1,9}\\.?|\\d{0,9}\\.\\d{1,20})");
        notice(!value.isEmpty() && !isNumber, "12.4.1");
        return isNumber ? new BigDecimal(value) : null;
    }

    /** The number that the element holds. */
    @Nullable
    BigDecimal number() throws XMLStreamException {
        String value = words().strip();
        return value.matches("[-+]?(\\d{1,20}\\.?\\d{0,20}|\\.\\d{1,20})") ? new BigDecimal(value) : null;
    }

    /** The text of this element, without that of elements in it. */
    String words() throws XMLStreamException {
        var words = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                skip();
            } else if (xml.isCharacters() && words.length() < LONGEST) {
                words.append(xml.getText());
            }
        }
        return words.substring(0, Math.min(LONGEST, words.length()));
    }

    /** The words of the element, in the languages that Suivi knows; the first one stands for others. */
    LocalizedText narratives() throws XMLStreamException {
        Map<Language, String> texts = new HashMap<>();
        while (child()) {
            if (name().equals("narrative")) {
                String said = xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
                notice(said == null && !hasLanguage, "4.1.1");
                texts.putIfAbsent(language(said, usual), words().strip());
            } else {
                skip();
            }
        }
        return new LocalizedText(texts);
    }

    private static Language language(@Nullable String code, Language otherwise) {
        return code == null
                ? otherwise
                : Language.of(code.replaceFirst("[-_].*", "")).orElse(otherwise);
    }

    void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && name().equals("narrative")) {
                notice(!hasLanguage && xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang") == null, "4.1.1");
            }
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
