package org.suivi.cooperation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Whose needs somebody of the desk looks at; {@link Officers} makes it.
 *
 * @param account of who looks
 * @param desk the accounts of those who are of the desk now
 */
record Answering(OfficerChoice choice, long account, List<Long> desk) {

    Answering {
        desk = List.copyOf(desk);
    }

    /** On a row of {@code assistance_record} under the name r. */
    String condition() {
        return "r.entity = 'need' and "
                + switch (choice) {
                    case MINE -> "r.officer_id = " + account;
                    case NOBODY ->
                        "(r.officer_id is null or r.officer_id <> all('{%s}'::bigint[]))"
                                .formatted(desk.stream().map(String::valueOf).collect(Collectors.joining(",")));
                };
    }

    /** Those of a statement of needs, by their {@code id}. */
    String among(String needs) {
        return "select * from (" + needs + ") every where id in (select r.id from assistance_record r where "
                + condition() + ")";
    }
}
