package org.suivi.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.PlausibleDay;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;

/** Questions that the secretariat asks many institutions, with the day by which it needs the answers. */
public record InformationRequest(
        long id,
        Draft draft,
        State state,
        String writtenBy,
        @Nullable Instant askedAt,
        int version) {

    static final String KIND = "information-request";

    /** What the answers are for. */
    public enum Purpose {
        REPORT,
        LETTER,
        LIST_OF_ISSUES,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Purpose> of(@Nullable String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code().equals(code))
                    .findFirst();
        }
    }

    /** Written, asked, and over. */
    public enum State {
        DRAFT,
        ASKED,
        CLOSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        /** The questions stand once they were asked; a request that is over can be opened again. */
        boolean mayBecome(State next) {
            return switch (this) {
                case DRAFT, CLOSED -> next == ASKED;
                case ASKED -> next == CLOSED;
            };
        }
    }

    /** What is asked of whom, by when and what for. */
    public record Draft(
            Purpose purpose,
            LocalizedText title,
            LocalizedText intro,
            LocalDate due,
            List<LocalizedText> questions,
            List<Long> institutions) {

        private static final int MOST_QUESTIONS = 50;
        private static final int LONGEST = 5_000;

        public Draft {
            questions =
                    questions.stream().filter(question -> !question.isEmpty()).toList();
            institutions = institutions.stream().distinct().sorted().toList();
        }

        void check() {
            PlausibleDay.check(due);
            if (title.isEmpty() || isTooLong(title) || isTooLong(intro)) {
                throw new Refused("request.title-missing", LONGEST);
            }
            if (questions.isEmpty()
                    || questions.size() > MOST_QUESTIONS
                    || questions.stream().anyMatch(Draft::isTooLong)) {
                throw new Refused("request.questions-missing", MOST_QUESTIONS, LONGEST);
            }
        }

        private static boolean isTooLong(LocalizedText text) {
            return text.texts().values().stream().anyMatch(words -> words.length() > LONGEST);
        }
    }

    static Ref ref(long id) {
        return new Ref(KIND, id);
    }

    public boolean isDraft() {
        return state == State.DRAFT;
    }

    public boolean isAsked() {
        return state == State.ASKED;
    }

    public boolean isLate(LocalDate today) {
        return isAsked() && draft.due().isBefore(today);
    }
}
