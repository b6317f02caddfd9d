package org.suivi.cooperation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose needs the desk looks at: those it answers for itself, or those that nobody answers for. */
public enum OfficerChoice {
    MINE,
    NOBODY;

    public static Optional<OfficerChoice> of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(choice -> choice.code().equals(code))
                .findFirst();
    }

    /** In addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** On a row of {@code assistance_record} under the name r, for the account that asks. */
    String condition(long account) {
        return "r.entity = 'need' and "
                + switch (this) {
                    case MINE -> "r.officer_id = " + account;
                    case NOBODY -> "r.officer_id is null";
                };
    }

    /** Those of a statement of needs, by their {@code id}. */
    String among(long account, String needs) {
        return "select * from (" + needs + ") every where id in (select r.id from assistance_record r where "
                + condition(account) + ")";
    }
}
