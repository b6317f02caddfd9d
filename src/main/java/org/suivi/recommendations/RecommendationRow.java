package org.suivi.recommendations;

import java.util.List;
import org.suivi.search.Highlight;

/** One row of a list: its card, and where the words asked for occur in it. */
public record RecommendationRow(long id, Card card, List<Highlight> highlights) {}
