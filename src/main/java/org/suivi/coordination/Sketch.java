package org.suivi.coordination;

import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a person entered into the form of an update and did not save yet.
 *
 * @param version of the update that the person saw when it began to write
 * @param fields of the form by their names, as entered
 */
public record Sketch(int version, Map<String, String> fields, Instant keptAt) {

    static final int LONGEST = 10_000;
    private static final Pattern FIELD =
            Pattern.compile("doneOn|delivery|(done|why|challenges|assistance)\\[[a-z]{2}]");
    private static final Pattern WORDS = Pattern.compile("(done|why|challenges|assistance)\\[[a-z]{2}]");

    public Sketch {
        fields = fields.entrySet().stream()
                .filter(field -> FIELD.matcher(field.getKey()).matches())
                .filter(field -> field.getValue().length() <= LONGEST)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether nobody has written a word. */
    boolean isBlank() {
        return fields.entrySet().stream()
                .noneMatch(field -> WORDS.matcher(field.getKey()).matches()
                        && !field.getValue().isBlank());
    }
}
