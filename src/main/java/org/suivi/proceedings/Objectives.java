package org.suivi.proceedings;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** The objectives of a concept note, one by one, as the headings under which points are grouped. */
final class Objectives {

    private static final Pattern MARK = Pattern.compile("^\\s*(?:[·•*–-]|\\(?\\p{Alnum}{1,2}[.)])\\s+");
    private static final Pattern END = Pattern.compile("(?:\\s*[;.；。؛،,]\\s*(?:and|et|y|и|و)?)?\\s*$");

    private Objectives() {}

    /** Each in the languages in which the note has as many as in the first one. */
    static List<LocalizedText> of(LocalizedText note) {
        List<LocalizedText> objectives = new ArrayList<>();
        LocalizedText.Shown first = note.in(Language.EN);
        if (first == null) {
            return objectives;
        }
        lines(first.text()).forEach(line -> objectives.add(LocalizedText.of(first.language(), line)));
        note.texts().forEach((language, text) -> {
            List<String> lines = lines(text);
            for (int i = 0; i < objectives.size() && lines.size() == objectives.size(); i++) {
                objectives.set(i, objectives.get(i).with(language, lines.get(i)));
            }
        });
        return objectives;
    }

    /** The marked lines when there are any, else all. */
    private static List<String> lines(String text) {
        List<String> all = text.lines().filter(line -> !line.isBlank()).toList();
        boolean areMarked = all.stream().anyMatch(line -> MARK.matcher(line).find());
        return all.stream()
                .filter(line -> !areMarked || MARK.matcher(line).find())
                .map(line -> END.matcher(MARK.matcher(line).replaceFirst("")).replaceFirst(""))
                .filter(line -> !line.isBlank())
                .toList();
    }
}
