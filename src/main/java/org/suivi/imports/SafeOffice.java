package org.suivi.imports;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Opens office files with limits on what they may unpack to, and their XML without document types or outside entities. */
final class SafeOffice {

    private static final double SMALLEST_ZIP_RATIO = 0.005;
    private static final long LARGEST_PART = 800_000_000L;
    private static final long MOST_PARTS = 2_000;

    static {
        ZipSecureFile.setMinInflateRatio(SMALLEST_ZIP_RATIO);
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        ZipSecureFile.setMaxFileCount(MOST_PARTS);
    }

    /** Ends parsing from inside a handler when enough was seen. */
    static final class Enough extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    private SafeOffice() {}

    static OPCPackage open(Path file) throws IOException {
        try {
            return OPCPackage.open(file.toFile(), PackageAccess.READ);
        } catch (InvalidFormatException broken) {
            throw new UnreadableFile("import.file.office-broken", 0, broken);
        }
    }

    static void parse(InputSource xml, DefaultHandler handler) throws IOException {
        try {
            XMLReader reader = XMLHelper.newXMLReader();
            reader.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            reader.setContentHandler(handler);
            reader.parse(xml);
        } catch (Enough enough) {
            return;
        } catch (SAXException | javax.xml.parsers.ParserConfigurationException broken) {
            throw new UnreadableFile("import.file.xml-broken", 0, broken);
        }
    }
}
