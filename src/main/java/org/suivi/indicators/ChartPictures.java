package org.suivi.indicators;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes pictures of charts, for documents that do not take drawings. */
@Component
public class ChartPictures {

    private final ObjectProvider<ChartLetters> letters;

    ChartPictures(ObjectProvider<ChartLetters> letters) {
        this.letters = letters;
    }

    public byte[] png(SeriesChart chart) {
        return chart.png(letters.getObject());
    }
}
