package org.suivi.panels;

import java.util.Locale;

/**
 * Something that is done in a panel. It either refuses with a sentence and leaves no trace, or changes the state it is given, which is
 * a copy.
 */
public sealed interface PanelCommand
        permits PrepareCommand, ListCommand, SegmentCommand, FloorCommand, ReplyCommand, NoticeCommand {

    /** Whether this seat may give it at all. */
    boolean isOpenTo(Seat seat, PanelState state);

    void on(PanelState state, Moment moment);

    /** Whether the one who gives it must have seen how the floor stands. */
    default boolean movesTheFloor() {
        return false;
    }

    /** Whether it holds from the moment in which somebody pressed the key, not from that in which the server heard of it. */
    default boolean countsFromTheKey() {
        return false;
    }

    /** As in the journal and in message keys, "open-list". */
    default String verb() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
