package org.suivi.requests.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.requests.AnswerSheet;
import org.suivi.requests.RequestAnswers.Written;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/**
 * The answers of an institution as entered in the language of the page; what is there in other languages stays.
 *
 * @param answers by the key of their question
 * @param taken the keys of the earlier answers they come from, by the key of their question
 * @param then "send", or "take-" with the keys of a question and of an earlier answer; anything else saves
 */
public record AnswerForm(
        int version,
        Map<String, String> answers,
        Map<String, String> taken,
        @Nullable String then) {

    public AnswerForm {
        answers = answers == null ? Map.of() : answers;
        taken = taken == null ? Map.of() : taken;
    }

    static AnswerForm of(AnswerSheet sheet, Language language) {
        Map<String, String> answers = new HashMap<>();
        Map<String, String> taken = new HashMap<>();
        for (AnswerSheet.Line line : sheet.lines()) {
            String key = String.valueOf(line.question().id());
            String words = line.text().exactly(language);
            AnswerSheet.Taken from = line.taken();
            answers.put(key, words == null ? "" : words);
            if (from != null && from.answer() != null) {
                taken.put(key, String.valueOf(from.answer()));
            }
        }
        return new AnswerForm(sheet.addressee().version(), answers, taken, null);
    }

    AnswerForm over(AnswerSheet sheet) {
        return new AnswerForm(sheet.addressee().version(), answers, taken, null);
    }

    boolean sends() {
        return "send".equals(then);
    }

    boolean takes() {
        return then != null && then.startsWith("take-");
    }

    /** With the earlier answer in the place of what was there; nothing is saved by it. */
    AnswerForm taking(AnswerSheet sheet, Language language) {
        Map<String, String> more = new HashMap<>(answers);
        Map<String, String> from = new HashMap<>(taken);
        for (AnswerSheet.Line line : sheet.lines()) {
            for (AnswerSheet.Earlier earlier : line.earlier()) {
                if (("take-" + line.question().id() + "-" + earlier.answer()).equals(then)) {
                    String key = String.valueOf(line.question().id());
                    more.put(key, earlier.text().plain(language));
                    from.put(key, String.valueOf(earlier.answer()));
                }
            }
        }
        return new AnswerForm(version, more, from, null);
    }

    Map<Long, Written> toAnswers(AnswerSheet sheet, Language language) {
        Map<Long, Written> written = new HashMap<>();
        for (AnswerSheet.Line line : sheet.lines()) {
            long question = line.question().id();
            LocalizedText text = line.text().with(language, answer(question));
            String from = takenFrom(question);
            written.put(question, new Written(text, from.matches("\\d{1,18}") ? Long.valueOf(from) : null));
        }
        return written;
    }

    public String answer(long question) {
        return answers.getOrDefault(String.valueOf(question), "");
    }

    /** What was entered when it is something else than what is kept; empty when it is the same. */
    public String answerBeside(AnswerSheet.Line line, Language language) {
        String mine = answer(line.question().id()).strip();
        return mine.equals(line.text().exactly(language)) ? "" : mine;
    }

    public String takenFrom(long question) {
        return taken.getOrDefault(String.valueOf(question), "");
    }
}
