package org.suivi.exports;

import org.suivi.recommendations.RecommendationFilter;
import org.suivi.shared.Language;
import org.suivi.shared.web.SystemHead;

/** Which recommendations somebody wants as a file, of which system, in which format and language. */
public record ListOrder(SystemHead system, RecommendationFilter filter, ExportFormat format, Language language) {}
