package org.suivi.cooperation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.suivi.cooperation.HouseList.Count;

/** Keeps small numbers from the public, and with them those from which a small one would follow. */
public final class TooFew {

    /** Fewer than these could point at one State. */
    public static final int LEAST = 3;

    private TooFew() {}

    /**
     * The counts without those that are too small. What is left out adds up to at least {@link #LEAST} and is of at least two values, so
     * that the total less what is shown tells nothing of one of them.
     */
    public static List<Count> leftOut(List<Count> counts) {
        List<Count> shown = new ArrayList<>(counts);
        shown.sort(Comparator.comparingLong(Count::hits).reversed().thenComparing(Count::value));
        int hidden = 0;
        long sum = 0;
        while (!shown.isEmpty()) {
            long least = shown.get(shown.size() - 1).hits();
            boolean tellsNothing = hidden == 0 || (hidden > 1 && sum >= LEAST);
            if (least >= LEAST && tellsNothing) {
                break;
            }
            shown.remove(shown.size() - 1);
            hidden++;
            sum += least;
        }
        return shown;
    }
}
