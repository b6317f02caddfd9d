package org.suivi.imports;

import java.util.List;
import java.util.regex.Pattern;

/** Puts a verbatim text into a draft: official number, closing mark and the list of recommending States go to their fields. */
final class DraftText {

    private static final Pattern CLOSING_MARK = Pattern.compile("\\s*[;；؛]\\s*$");

    private DraftText() {}

    /** A text as UHRI, thematic lists and Working Group reports write it. */
    static void addOfficial(Draft draft, String language, String written) {
        String field = "text." + language;
        String clean = TextCleaning.text(field, written, draft.repairs);
        if (clean.isEmpty()) {
            return;
        }
        boolean review = draft.isOfReview();
        OfficialNumber number = OfficialNumber.take(clean, review);
        if (number.how() != null && number.number() != null) {
            draft.repairs.add(number.how(), field, clean, number.number());
            takeNumber(draft, field, number.number());
        }
        draft.texts.put(
                language,
                review
                        ? withoutStates(draft, field, number.text())
                        : number.text().strip());
    }

    /** A text from a database of its own fields: nothing but the closing semicolon is taken off. */
    static void addPlain(Draft draft, String language, String written) {
        String field = "text." + language;
        String clean = TextCleaning.text(field, written, draft.repairs);
        if (clean.isEmpty()) {
            return;
        }
        String text = CLOSING_MARK.matcher(clean).replaceFirst("");
        if (!text.equals(clean)) {
            draft.repairs.add(RepairCode.CLOSING_MARK_TAKEN_OFF, field, clean, text);
        }
        draft.texts.put(language, text);
    }

    private static void takeNumber(Draft draft, String field, String number) {
        String known = draft.paragraph;
        if (known == null) {
            draft.paragraph = number;
        } else if (OfficialNumber.isReversed(number, known)) {
            draft.repairs.add(RepairCode.NUMBER_REVERSED, field, number, known);
        } else if (!known.equals(number)) {
            draft.repairs.add(RepairCode.NUMBER_DIFFERS, field, number, known);
        }
    }

    private static String withoutStates(Draft draft, String field, String text) {
        TrailingStates trailing = TrailingStates.take(text);
        List<String> states = trailing.states();
        if (!states.isEmpty() && !trailing.takenOff().isEmpty()) {
            draft.repairs.add(RepairCode.STATES_TAKEN_OFF, field, trailing.takenOff(), String.join("; ", states));
            if (draft.recommendingStates.isEmpty()) {
                draft.recommendingStates.addAll(states);
            }
            return trailing.text();
        }
        String closed = CLOSING_MARK.matcher(text).replaceFirst("").strip();
        if (!closed.equals(text.strip())) {
            draft.repairs.add(RepairCode.CLOSING_MARK_TAKEN_OFF, field, text, closed);
        }
        if (draft.recommendingStates.isEmpty()) {
            draft.recommendingStates.addAll(states);
        }
        return closed;
    }
}
