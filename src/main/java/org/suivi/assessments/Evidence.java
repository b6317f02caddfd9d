package org.suivi.assessments;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Refused;

/**
 * What an assessor relies on, or what speaks against it.
 *
 * @param link where it can be read
 * @param file the hash of the file that was kept of it, which goes to whoever may read the assessment
 * @param locator page or paragraph
 */
public record Evidence(
        Bearing bearing,
        String title,
        @Nullable String link,
        @Nullable String file,
        @Nullable LocalDate date,
        @Nullable String locator) {

    /** Which way it points; both belong to an honest assessment. */
    public enum Bearing {
        SUPPORTS,
        CONTRADICTS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Evidence of which no file is kept. */
    public Evidence(
            Bearing bearing, String title, @Nullable String link, @Nullable LocalDate date, @Nullable String locator) {
        this(bearing, title, link, null, date, locator);
    }

    public Evidence {
        if (title.isBlank()) {
            throw new Refused("assessment.evidence.untitled");
        }
        if (link != null && !isOnTheWeb(link)) {
            throw new Refused("assessment.evidence.link.wrong", link);
        }
    }

    private static boolean isOnTheWeb(String link) {
        try {
            URI address = URI.create(link);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            return address.getHost() != null && (scheme.equals("https") || scheme.equals("http"));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
