package org.suivi.audit.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.suivi.audit.AuditFilter;
import org.suivi.shared.Ref;

/** The query part of addresses that keep the filter. */
public record AuditAddress(AuditFilter filter) {

    /** The filter alone, for the export. */
    public String query() {
        return build(null);
    }

    /** The filter and where to go on. */
    public String olderThan(long number) {
        return build(number);
    }

    /** The same filter for one thing alone. */
    public String about(Ref thing) {
        return new AuditAddress(
                        new AuditFilter(filter.who(), thing.toString(), filter.verb(), filter.from(), filter.to()))
                .query();
    }

    private String build(@Nullable Long before) {
        var query = UriComponentsBuilder.newInstance();
        add(query, "who", filter.who());
        add(query, "what", filter.what());
        add(query, "verb", filter.verb());
        add(query, "from", filter.from());
        add(query, "to", filter.to());
        add(query, "before", before);
        return query.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder query, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            query.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}
