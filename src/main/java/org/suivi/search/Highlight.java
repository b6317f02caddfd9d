package org.suivi.search;

import java.util.List;

/** A passage, or the part of a long one that says most, in pieces that are or are not what was asked for; never markup. */
public record Highlight(String part, String language, List<Piece> pieces, boolean cutBefore, boolean cutAfter) {

    /** A run of text, verbatim. */
    public record Piece(String text, boolean isHit) {}
}
