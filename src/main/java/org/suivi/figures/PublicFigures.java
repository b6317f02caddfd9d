package org.suivi.figures;

import java.util.List;

/** What a module tells everybody of what it keeps: counts without small numbers, and words that were given to be read. */
public interface PublicFigures {

    /** As it stands now. */
    List<Section> tell();
}
