import java.io.File;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** Checks a file against a schema with Java's own means, and opens nothing but files: started from its source by bin/iati-check. */
final class CheckXml implements ErrorHandler {

    private static final int MOST = 20;
    private int wrong;

    public static void main(String[] arguments) throws Exception {
        var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        Validator validator = factory.newSchema(new File(arguments[0])).newValidator();
        validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        var problems = new CheckXml();
        validator.setErrorHandler(problems);
        try {
            validator.validate(new StreamSource(new File(arguments[1])));
        } catch (SAXParseException broken) {
            // Told already.
        }
        if (problems.wrong > 0) {
            System.err.println(arguments[1] + " is not valid: " + problems.wrong + " problems.");
            System.exit(1);
        }
        System.out.println(arguments[1] + " is valid against " + arguments[0] + ".");
    }

    @Override
    public void warning(SAXParseException problem) {
        error(problem);
    }

    @Override
    public void error(SAXParseException problem) {
        if (++wrong <= MOST) {
            System.err.println("line " + problem.getLineNumber() + ": " + problem.getMessage());
        }
    }

    @Override
    public void fatalError(SAXParseException problem) {
        error(problem);
    }
}
