package org.suivi.suggestions;

import java.util.List;
import org.suivi.taxonomies.Term;

/**
 * A term that may fit a recommendation, and the words that led to it; nothing is tagged before a person accepts.
 *
 * @param isByKeyword whether keywords alone led to it, so that the probability is none
 */
public record SuggestedTag(
        SuggestedKind kind, Term term, double probability, boolean isByKeyword, List<String> words) {}
