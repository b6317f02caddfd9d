package org.suivi.iati;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** Our own schema for the part of the standard that Suivi writes. */
public final class WrittenSchema {

    private WrittenSchema() {}

    /** Fails with the place where a file does not follow it. */
    public static void check(String written) throws SAXException, IOException {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(WrittenSchema.class.getResource("/iati/activities-as-written.xsd"))
                .newValidator()
                .validate(new StreamSource(new StringReader(written)));
    }
}
