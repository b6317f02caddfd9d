package org.suivi.cooperation.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suivi.cooperation.Level;

/**
 * Who shall see a record.
 *
 * @param named the parties by name, by their keys
 */
record LevelForm(int version, Level level, @Nullable List<Long> named) {

    Set<Long> parties() {
        return named == null ? Set.of() : Set.copyOf(named);
    }
}
