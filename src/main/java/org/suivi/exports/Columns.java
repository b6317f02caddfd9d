package org.suivi.exports;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.web.Messages;

/**
 * The columns in which things of one kind leave as a list, each with the way to its value; the rows of a file and the dictionary that
 * explains them both come from here, so that they cannot differ.
 */
public final class Columns<T> {

    private final Messages messages;
    private final Language language;
    private final List<Column> columns = new ArrayList<>();
    private final List<Function<T, @Nullable Object>> values = new ArrayList<>();

    public Columns(Messages messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    public Language language() {
        return language;
    }

    /** Adds one; its label is a message key. */
    public Columns<T> with(String key, String label, ColumnKind kind, Function<T, @Nullable Object> value) {
        return with(new Column(key, messages.text(language, label), kind), value);
    }

    /** Adds one that has its label already. */
    public Columns<T> with(Column column, Function<T, @Nullable Object> value) {
        columns.add(column);
        values.add(value);
        return this;
    }

    /** Adds one of what people wrote, in the reader's language where it exists in it. */
    public Columns<T> written(String key, String label, ColumnKind kind, Function<T, LocalizedText> text) {
        return with(key, label, kind, thing -> text.apply(thing).plain(language));
    }

    public List<Column> all() {
        return List.copyOf(columns);
    }

    public List<@Nullable Object> row(T thing) {
        List<@Nullable Object> row = new ArrayList<>(values.size());
        values.forEach(value -> row.add(value.apply(thing)));
        return row;
    }

    /** The list of things that are at hand. */
    public ExportedList list(ListDescription about, List<T> things) {
        return list(about, things.size(), things.iterator());
    }

    /** The list of things that come one after the other. */
    public ExportedList list(ListDescription about, long count, Iterator<T> things) {
        return new ExportedList(about, columns, count, new Iterator<>() {
            @Override
            public boolean hasNext() {
                return things.hasNext();
            }

            @Override
            public List<@Nullable Object> next() {
                return row(things.next());
            }
        });
    }
}
