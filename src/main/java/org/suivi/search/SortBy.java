package org.suivi.search;

/** The order of a list: a key of the documents, those without it last, equal ones newest first. */
public record SortBy(String key, boolean descending) {}
