package org.suivi.panels;

import java.util.List;

/**
 * A kind of things that a panel is made of.
 *
 * @param name as in the journal, and after "panel_" that of its table
 */
record Kind<T extends Numbered>(String name, Class<T> type) {

    static final Kind<Segment> SEGMENT = new Kind<>("segment", Segment.class);
    static final Kind<Panellist> PANELLIST = new Kind<>("panellist", Panellist.class);
    static final Kind<SpeakerList> LIST = new Kind<>("list", SpeakerList.class);
    static final Kind<Entry> ENTRY = new Kind<>("entry", Entry.class);
    static final Kind<Turn> TURN = new Kind<>("turn", Turn.class);
    static final Kind<Interval> INTERVAL = new Kind<>("interval", Interval.class);
    static final Kind<Swap> SWAP = new Kind<>("swap", Swap.class);

    static final Kind<Notice> NOTICE = new Kind<>("notice", Notice.class);

    /** In the order in which their rows are written. */
    static final List<Kind<?>> ALL = List.of(SEGMENT, PANELLIST, LIST, ENTRY, TURN, INTERVAL, SWAP, NOTICE);
}
