package org.suivi.figures;

import java.util.Map;
import org.suivi.cooperation.Entity;

/** Tells what of one kind is there to be used and nobody ever used, and why. */
public interface NeverUsed {

    Entity of();

    /** The code of the reason by the key of the record, of what is live; codes are parts of message keys. */
    Map<Long, String> reasons();
}
