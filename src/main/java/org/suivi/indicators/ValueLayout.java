package org.suivi.indicators;

import java.util.List;
import java.util.function.Consumer;

/** One way in which files hold values. */
interface ValueLayout {

    /** As in message keys: "who". */
    String code();

    boolean knows(Header header);

    /** Hands over the values of one row, of any State; a row that cannot be read is refused with its reason. */
    void read(Header header, int row, List<String> cells, Consumer<ReadValue> taker);
}
