package org.suivi.proceedings;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Refused;

/**
 * The recording of a panel.
 *
 * @param url where it is, empty while there is none
 * @param startsAt the moment of the panel's clock that is its 00:00:00
 * @param lengthMs how long it is, when somebody said so
 * @param aliveAt when its address was last seen to answer
 * @param checkedAt when it was last asked
 * @param answer what it said then: a status, or empty when it did not answer
 */
public record Recording(
        String url,
        @Nullable Long startsAt,
        @Nullable Long lengthMs,
        @Nullable Instant aliveAt,
        @Nullable Instant checkedAt,
        String answer,
        int version) {

    static final Recording NONE = new Recording("", null, null, null, null, "", 0);

    private static final int LONGEST = 500;

    public boolean isThere() {
        return !url.isEmpty();
    }

    /** Its address from a chapter on: players of the common kinds begin at "t". */
    public String from(long positionMs) {
        int fragment = url.indexOf('#');
        String page = fragment < 0 ? url : url.substring(0, fragment);
        String rest = fragment < 0 ? "" : url.substring(fragment);
        return page + (page.indexOf('?') < 0 ? "?" : "&") + "t=" + Math.max(0, positionMs) / 1_000 + rest;
    }

    /** The address of a page, or nothing; everything else is refused. */
    static String checked(String entered) {
        String url = entered.strip();
        if (url.isEmpty()) {
            return url;
        }
        try {
            URI address = new URI(url);
            boolean isOfAPage = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            if (isOfAPage && address.getHost() != null && address.getUserInfo() == null && url.length() <= LONGEST) {
                return url;
            }
        } catch (URISyntaxException notAnAddress) {
            // told below, as every other mistake
        }
        throw new Refused("proceedings.recording.wrong", LONGEST);
    }
}
