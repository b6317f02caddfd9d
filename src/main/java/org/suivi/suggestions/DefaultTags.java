package org.suivi.suggestions;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.suivi.suggestions.KeywordTags.Keyword;

/** What a system can suggest before it has tagged texts of its own; made only from material that may come with Suivi. */
public final class DefaultTags {

    private DefaultTags() {}

    /** SDG goals by number ("4"), learnt from UHRI records in six languages. */
    public static TagModel goals() {
        return model("sdg-goals.model");
    }

    /** UN themes by their English label, learnt from the thematic lists of OHCHR, which are in English. */
    public static TagModel themes() {
        return model("un-themes.model");
    }

    /** SDG goals by keywords drawn from the texts of the goals and targets in six languages. */
    public static KeywordTags goalKeywords() {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = new InputStreamReader(open("sdg-keywords.csv"), StandardCharsets.UTF_8)) {
            List<Keyword> keywords = format.parse(reader).stream()
                    .map(row -> new Keyword(row.get("code"), row.get("language"), row.get("phrase")))
                    .toList();
            return new KeywordTags(keywords);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TagModel model(String name) {
        try (InputStream in = open(name)) {
            return TagModel.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        InputStream in = DefaultTags.class.getResourceAsStream("/suggestions/" + name);
        if (in == null) {
            throw new IllegalStateException("The file " + name + " is missing from the program");
        }
        return in;
    }
}
