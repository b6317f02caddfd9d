package org.suivi.cooperation;

import java.util.List;

/**
 * Knows what there is to tell by mail: of what is so now, to those who may see it now. Nothing waits anywhere else, so that what
 * is settled before it is told is not told.
 */
public interface NewsSource {

    /** Whether it was told already or not. What is told of a thing as its latest stands alone. */
    List<News> news();
}
