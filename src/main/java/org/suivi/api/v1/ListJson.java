package org.suivi.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Page;

/**
 * One page of a list that is counted.
 *
 * @param next number of the page after it; left out on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ListJson<T>(long total, List<T> items, @Nullable Integer next) {

    static <R, T> ListJson<T> of(Page<R> page, Function<R, T> json) {
        return new ListJson<>(
                page.total(),
                page.rows().stream().map(json).toList(),
                page.number() < page.pages() ? Integer.valueOf(page.number() + 1) : null);
    }
}
