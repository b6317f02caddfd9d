package org.suivi.iati;

import java.io.OutputStream;
import java.time.LocalDate;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;

/** A file as it is written: elements one after the other, their attributes and words. An attribute without a value is left out. */
final class WrittenXml {

    private final XMLStreamWriter xml;

    private WrittenXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static WrittenXml begun(OutputStream out) throws XMLStreamException {
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        return new WrittenXml(xml);
    }

    void close() throws XMLStreamException {
        xml.writeEndDocument();
        xml.close();
    }

    void begin(String element, String... attributes) throws XMLStreamException {
        xml.writeStartElement(element);
        attributes(attributes);
    }

    void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    void empty(String element, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(element);
        attributes(attributes);
    }

    /** An element of another namespace than that of the standard. */
    void foreign(String element, String namespace, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement("suivi", element, namespace);
        xml.writeNamespace("suivi", namespace);
        attributes(attributes);
    }

    /** An element that is nothing but a code, where there is one. */
    void coded(String element, String code) throws XMLStreamException {
        if (!code.isEmpty()) {
            empty(element, "code", code);
        }
    }

    /** An element that is nothing but a day, where there is one. */
    void day(String element, @Nullable LocalDate day) throws XMLStreamException {
        if (day != null) {
            empty(element, "iso-date", day.toString());
        }
    }

    /** An element that holds words in several languages. */
    void worded(String element, LocalizedText words, String... attributes) throws XMLStreamException {
        begin(element, attributes);
        for (var each : words.texts().entrySet()) {
            xml.writeStartElement("narrative");
            xml.writeAttribute(
                    "xml", XMLConstants.XML_NS_URI, "lang", each.getKey().code());
            xml.writeCharacters(clean(each.getValue()));
            end();
        }
        end();
    }

    void text(String element, String text, String... attributes) throws XMLStreamException {
        begin(element, attributes);
        xml.writeCharacters(clean(text));
        end();
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (!value.isEmpty()) {
                xml.writeAttribute(attributes[i], clean(value));
            }
        }
    }

    /** As the schema takes an address, which people paste with brackets and other signs that one does not have. */
    static String address(String pasted) {
        int fragment = pasted.indexOf('#') + 1;
        String address = pasted.substring(0, fragment)
                + (fragment == 0 ? pasted : pasted.substring(fragment).replace("#", "%23"));
        return address.replaceAll("%(?![0-9A-Fa-f]{2})", "%25")
                .replace("[", "%5B")
                .replace("]", "%5D");
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
}
