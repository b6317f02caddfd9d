package org.suivi.cooperation.web;

import org.suivi.cooperation.SavedSearch;
import org.suivi.exports.ListDescription;

/** A list whose news somebody hears of, with what it looks for in words. */
public record KeptList(SavedSearch search, ListDescription about) {}
