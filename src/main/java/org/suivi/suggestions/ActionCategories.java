package org.suivi.suggestions;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import org.suivi.shared.LocalizedText;

/** Suggests the category of action by the verbs of the reference data. */
@Component
class ActionCategories {

    private static final String FILE = "/reference/action_verbs.csv";

    private final ActionVerbs verbs = new ActionVerbs(read());

    Optional<ActionVerbs.Action> suggest(LocalizedText.Shown text) {
        return verbs.suggest(text.text(), text.language().code());
    }

    private static Map<String, Map<String, String>> read() {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        Map<String, Map<String, String>> verbs = new HashMap<>();
        try (InputStream file = ActionCategories.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The file " + FILE + " is missing from the program");
            }
            for (CSVRecord row : format.parse(new InputStreamReader(file, StandardCharsets.UTF_8))) {
                if (row.get("role").equals("action")) {
                    verbs.computeIfAbsent(row.get("language"), unused -> new HashMap<>())
                            .put(row.get("verb"), row.get("category"));
                }
            }
            return verbs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
