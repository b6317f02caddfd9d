package org.suivi.imports;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What was mended or worked out while reading, so that the report can say it in the reader's language. */
public enum RepairCode {
    ENTITY,
    MARKUP,
    NO_BREAK_SPACE,
    INVISIBLE_CHARACTER,
    SPACES,
    MOJIBAKE,
    LINE_BREAK,
    NUMBER_TAKEN_OFF,
    NUMBER_GLUED,
    NUMBER_AFTER_HEADING,
    NUMBER_REVERSED,
    NUMBER_DIFFERS,
    CLOSING_MARK_TAKEN_OFF,
    STATES_TAKEN_OFF,
    UNKNOWN_STATE,
    POSITION_ALIAS,
    POSITION_FROM_LEAD,
    POSITION_DIFFERS,
    ACTION_DIFFERS,
    SYMBOL_FROM_POSITION_SOURCE,
    SYMBOL_FROM_OTHER_ROWS,
    COMMENT_TAKEN_OFF,
    SYMBOL_UNKNOWN,
    BODY_FROM_SYMBOL,
    SESSION_FROM_SYMBOL,
    CYCLE_FROM_SESSION,
    SESSION_MISSING,
    SESSION_UNREADABLE,
    SDG_UNREADABLE,
    DATE_UNREADABLE,
    /** In imports of earlier days; since then the label is asked for like any other unknown one. */
    ACTION_UNREADABLE,
    KIND_UNREADABLE,
    LABEL_ID_UNRESOLVED,
    OTHER_LANGUAGE,
    LANGUAGE_GUESSED,
    PAGE_FURNITURE;

    private static final Set<RepairCode> LOSSES = EnumSet.of(
            UNKNOWN_STATE, SESSION_UNREADABLE, SDG_UNREADABLE, DATE_UNREADABLE, ACTION_UNREADABLE, KIND_UNREADABLE);

    /** Whether something that the row says was not understood, rather than mended. */
    public boolean isLoss() {
        return LOSSES.contains(this);
    }

    /** The message key of this repair. */
    public String key() {
        return "import.repair." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
