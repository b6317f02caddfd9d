package org.suivi.identity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;

/**
 * A body that people work for in a national system: every role but the administrator's belongs to one.
 *
 * @param parent the body it stands below, such as the ministry of an agency
 */
public record Organisation(
        long id, LocalizedText name, Kind kind, @Nullable Long parent, int version) {

    /** What a body is to the State. */
    public enum Kind {
        MECHANISM,
        MINISTRY,
        AGENCY,
        PROVINCE,
        MUNICIPALITY,
        LOCAL_GOVERNMENT,
        STATISTICS_OFFICE,
        PARLIAMENT,
        JUDICIARY,
        NHRI,
        CIVIL_SOCIETY,
        UNITED_NATIONS,
        OTHER;

        /** As in the database and in message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** What is entered about an organisation. */
    public record Draft(
            LocalizedText name, Kind kind, @Nullable Long parent) {

        public Draft(LocalizedText name, Kind kind) {
            this(name, kind, null);
        }
    }
}
