package org.suivi.recommendations;

import org.suivi.shared.LocalizedText;

/** The plain-language title and summary that stand beside the official text. */
public record PlainWords(LocalizedText title, LocalizedText summary) {}
