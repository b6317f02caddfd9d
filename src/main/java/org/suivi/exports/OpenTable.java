package org.suivi.exports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;

/**
 * A table of what is public in a system. A module that publishes something offers a bean of it, and it is among the open data with its
 * files, its dictionary and its licence without more.
 */
public interface OpenTable {

    /**
     * One column.
     *
     * @param key by which programs know it
     * @param label a message key
     */
    record Field(String key, String label, ColumnKind kind) {}

    /** "indicator-values": in addresses and in message keys. */
    String code();

    List<Field> fields();

    /**
     * All that everybody may see, read at one moment.
     *
     * @param language in which texts are given where they exist in it; states of things are codes in every language
     * @param address of the system, to which paths of its pages are added
     */
    List<List<@Nullable Object>> rows(Actor everybody, Language language, String address);
}
