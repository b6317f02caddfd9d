package org.suivi.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Page;

/**
 * One page of a list of the clearing house.
 *
 * @param next the cursor of the page after it; left out on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SliceJson<T>(List<T> items, @Nullable String next) {

    /** The rows that were found when as many were asked for as a page has. */
    static <R, T> SliceJson<T> of(List<R> rows, ToLongFunction<R> key, Function<R, T> json) {
        boolean isFull = rows.size() == Since.SIZE;
        return new SliceJson<>(
                rows.stream().map(json).toList(),
                isFull ? String.valueOf(key.applyAsLong(rows.get(rows.size() - 1))) : null);
    }

    /** One page of a counted list, with the number of the page as its cursor. */
    static <R, T> SliceJson<T> of(Page<R> page, Function<R, T> json) {
        return new SliceJson<>(
                page.rows().stream().map(json).toList(),
                page.number() < page.pages() ? String.valueOf(page.number()) : null);
    }
}
