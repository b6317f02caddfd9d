package org.suivi.matches;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the list of matches is narrowed to beside a state. */
public enum MatchOnly {
    /** Proposals that the reader did not answer yet. */
    WAITING("""
            m.state in ('proposed', 'need-accepted', 'offer-accepted') and (m.need_reply = 'open' and m.need_party in (:asks)
                or exists (select 1 from match_part silent where silent.match_id = m.id and silent.reply = 'open'
                    and silent.party_id in (:offers)))
            """),
    /** What all agreed to, and the reader may begin a project of. */
    BEGIN("m.state = 'agreed' and (:desk or m.need_party in (:asks))");

    private final String condition;

    MatchOnly(String condition) {
        this.condition = condition;
    }

    public static Optional<MatchOnly> of(@Nullable String code) {
        return Arrays.stream(values()).filter(only -> only.code().equals(code)).findFirst();
    }

    /** In addresses and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** On a row of {@code assistance_match} under the name m. */
    String condition() {
        return condition;
    }
}
