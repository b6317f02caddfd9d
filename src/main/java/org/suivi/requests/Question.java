package org.suivi.requests;

import org.suivi.shared.LocalizedText;

/** One question of a request. */
public record Question(long id, LocalizedText text) {}
