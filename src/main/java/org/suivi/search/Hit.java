package org.suivi.search;

import java.util.List;

/** A document found, with its card as stored and the passages in which the words asked for occur. */
public record Hit(SearchKey key, String card, List<Highlight> highlights) {}
