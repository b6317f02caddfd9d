package org.suivi.requests;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;

/** A request in the list: how many of the institutions that the reader sees are asked, and have sent their answers. */
public record RequestRow(
        long id,
        InformationRequest.Purpose purpose,
        LocalizedText title,
        LocalDate due,
        InformationRequest.State state,
        int asked,
        int sent) {

    /** The part of the list that is shown; it lives in the address. */
    public enum Which {
        ALL("true"),
        ASKED("r.state = 'asked'"),
        LATE("""
                r.state = 'asked' and r.due_on < :today and exists (select 1 from request_addressee o
                    where o.request_id = r.id and o.sent_at is null and (:all or o.organisation_id = :own))
                """),
        DRAFT("r.state = 'draft'"),
        CLOSED("r.state = 'closed'");

        private final String condition;

        Which(String condition) {
            this.condition = condition;
        }

        /** On the request {@code r}. */
        String condition() {
            return condition;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** All where the code is none. */
        public static Which of(@Nullable String code) {
            return Arrays.stream(values())
                    .filter(which -> which.code().equals(code))
                    .findFirst()
                    .orElse(ALL);
        }
    }

    public boolean isLate(LocalDate today) {
        return state == InformationRequest.State.ASKED && sent < asked && due.isBefore(today);
    }
}
