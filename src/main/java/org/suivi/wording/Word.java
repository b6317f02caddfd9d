package org.suivi.wording;

/** One word of a text: its stem for comparing and its place for showing it as it stands. */
public record Word(String stem, int start, int end) {}
