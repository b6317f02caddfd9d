package org.suivi.assistance;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Ref;

/** What one party says of a project in one phase, and how far it has come. */
public record AssessmentRecord(
        long id,
        long project,
        Phase phase,
        Side side,
        long party,
        AssessmentState state,
        Publish publish,
        Assessed said,
        Answers answers,
        LocalDate opened,
        @Nullable LocalDate finished,
        int version) {

    static final String KIND = "project_assessment";

    /**
     * What others added to the words of the recipient.
     *
     * @param quote how the desk lets others read them, without what tells whose they are
     * @param reply of the provider
     */
    public record Answers(LocalizedText quote, LocalizedText reply) {}

    /** How far the words may go; figures go into means in any case. */
    public enum Publish {
        AGGREGATE,
        QUOTE,
        FULL;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Publish> of(@Nullable String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code().equals(code))
                    .findFirst();
        }
    }

    public String path() {
        return ProjectRecord.path(project) + "/assessments/" + id;
    }

    static Ref ref(long id) {
        return new Ref(KIND, id);
    }
}
