package org.suivi.cooperation;

import java.util.function.Supplier;
import org.suivi.identity.Account;
import org.suivi.shared.Ref;

/**
 * Something to tell one person of one thing, as long as it holds.
 *
 * @param what makes it another than what was told of the thing before
 */
public record News(Occasion occasion, Ref about, String what, Account reader, Words words) {

    /**
     * What a mail says of it: no content.
     *
     * @param key of the words of a mail of its own
     * @param number of what it is about
     * @param path of the page that says more; asked for when the mail is written, because some are for one person and work once
     */
    public record Words(String key, String number, Supplier<String> path) {}
}
