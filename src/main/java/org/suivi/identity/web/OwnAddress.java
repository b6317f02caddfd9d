package org.suivi.identity.web;

import org.jspecify.annotations.Nullable;

/** Follows only addresses of our own after signing in, so that a link to us cannot lead elsewhere. */
final class OwnAddress {

    private OwnAddress() {}

    static String or(@Nullable String next, String otherwise) {
        boolean isOurs = next != null && next.matches("/([^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?");
        return isOurs && next != null ? next : otherwise;
    }
}
