package org.suivi.indicators;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an uploaded file would do: nothing happens before somebody has seen this.
 *
 * @param unchanged values that stand here as the file says
 * @param unknownSeries names in the file that no indicator here has, with how many values they have
 * @param otherStates values of other States, which are left out
 * @param stamp tells whether the preview is still what somebody saw
 */
public record UploadPreview(
        String layout,
        List<Planned> added,
        List<Planned> corrected,
        int unchanged,
        List<Rejected> rejected,
        Map<String, Integer> unknownSeries,
        int otherStates,
        String stamp) {

    public UploadPreview {
        added = List.copyOf(added);
        corrected = List.copyOf(corrected);
        rejected = List.copyOf(rejected);
    }

    /**
     * A value that would come in.
     *
     * @param before the value it would supersede
     */
    public record Planned(
            int row,
            long indicator,
            String code,
            Cell cell,
            Measured measured,
            @Nullable IndicatorValue before) {}

    /** A value that cannot come in, and why, as a message key with arguments. */
    public record Rejected(int row, String series, String why, List<String> arguments) {}

    public boolean isEmpty() {
        return added.isEmpty() && corrected.isEmpty();
    }
}
