package org.suivi.requests.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.requests.InformationRequest;
import org.suivi.requests.InformationRequest.Draft;
import org.suivi.requests.InformationRequest.Purpose;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Refused;

/**
 * A request as entered in the language of the page; what is there in other languages stays.
 *
 * @param questions by their place, counted from zero
 */
@SuppressWarnings("MultipleNullnessAnnotations") // may be null as sent, must not be when saved
public record RequestForm(
        int version,
        @Nullable String purpose,
        @Nullable String title,
        @Nullable String intro,
        @NotNull @Nullable LocalDate due,
        Map<String, String> questions,
        @Nullable List<Long> institutions) {

    private static final int MOST_PLACES = 60;
    private static final int FREE_PLACES = 4;

    public RequestForm {
        questions = questions == null ? Map.of() : questions;
    }

    static RequestForm empty() {
        return new RequestForm(0, null, "", "", null, Map.of(), null);
    }

    static RequestForm of(InformationRequest request, Language language) {
        Draft draft = request.draft();
        Map<String, String> questions = new HashMap<>();
        for (int i = 0; i < draft.questions().size(); i++) {
            questions.put(String.valueOf(i), in(draft.questions().get(i), language));
        }
        return new RequestForm(
                request.version(),
                draft.purpose().code(),
                in(draft.title(), language),
                in(draft.intro(), language),
                draft.due(),
                questions,
                draft.institutions());
    }

    private static String in(LocalizedText text, Language language) {
        String words = text.exactly(language);
        return words == null ? "" : words;
    }

    RequestForm over(InformationRequest saved) {
        return new RequestForm(saved.version(), purpose, title, intro, due, questions, institutions);
    }

    /** On top of what is there in other languages. */
    Draft toDraft(Language language, @Nullable InformationRequest saved) {
        if (due == null) {
            throw new Refused("request.no-due");
        }
        LocalizedText savedTitle =
                saved == null ? LocalizedText.EMPTY : saved.draft().title();
        LocalizedText savedIntro =
                saved == null ? LocalizedText.EMPTY : saved.draft().intro();
        List<LocalizedText> savedQuestions =
                saved == null ? List.of() : saved.draft().questions();
        List<LocalizedText> asked = new ArrayList<>();
        for (int i = 0; i < MOST_PLACES; i++) {
            LocalizedText before = i < savedQuestions.size() ? savedQuestions.get(i) : LocalizedText.EMPTY;
            asked.add(before.with(language, question(i)));
        }
        return new Draft(
                Purpose.of(purpose).orElse(Purpose.OTHER),
                savedTitle.with(language, title == null ? "" : title),
                savedIntro.with(language, intro == null ? "" : intro),
                due,
                asked,
                institutions == null ? List.of() : institutions);
    }

    /** Whether questions were sent too, and not the day alone. */
    public boolean isWhole() {
        return !questions.isEmpty();
    }

    public String question(int place) {
        return questions.getOrDefault(String.valueOf(place), "");
    }

    /** How many fields there are to write in: those that are filled, and some free ones. */
    public int places(@Nullable InformationRequest saved) {
        int filled = saved == null ? 0 : saved.draft().questions().size();
        for (int i = 0; i < MOST_PLACES; i++) {
            if (!question(i).isBlank()) {
                filled = Math.max(filled, i + 1);
            }
        }
        return Math.min(MOST_PLACES, filled + FREE_PLACES);
    }

    public boolean asks(long institution) {
        return institutions != null && institutions.contains(institution);
    }
}
