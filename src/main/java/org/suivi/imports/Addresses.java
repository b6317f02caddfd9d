package org.suivi.imports;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.suivi.recommendations.ReceivedRow;

/** The short readable address a new recommendation gets: "upr3-140.7", "cedaw-2015-23", "a-hrc-50-1-add2-45". */
final class Addresses {

    private static final int LONGEST = 60;

    private Addresses() {}

    /** The address, or, for a recommendation without number, what a running number is added to. */
    static String base(
            String mechanism,
            boolean isReview,
            ReceivedRow.Source source,
            @Nullable String state,
            @Nullable String number) {
        String document = document(mechanism, isReview, source, state, number);
        return number == null ? document : document + "-" + plain(number).replace('-', '.');
    }

    private static String document(
            String mechanism,
            boolean isReview,
            ReceivedRow.Source source,
            @Nullable String state,
            @Nullable String number) {
        String body = plain(mechanism);
        if (isReview) {
            boolean isNumbered = number != null || source.session() == null;
            return body + (source.cycle() == null ? "" : source.cycle()) + (isNumbered ? "" : "-s" + source.session());
        }
        if (source.symbol() != null && source.symbol().startsWith("A/")) {
            return plain(source.symbol());
        }
        if (source.year() != null) {
            return body + "-" + source.year();
        }
        return source.symbol() == null ? body : plain(withoutState(source.symbol(), state));
    }

    private static String withoutState(String symbol, @Nullable String state) {
        return state == null ? symbol : symbol.replace("/" + state + "/", "/");
    }

    /** Letters and digits that need no escape in an address. */
    private static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace("/add.", "-add").replace("/corr.", "-corr");
        String plain = lower.replaceAll("[^a-z0-9.]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        return plain.substring(0, Math.min(LONGEST, plain.length()));
    }
}
