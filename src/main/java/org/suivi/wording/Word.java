package org.suivi.wording;

/** One word of a text: its stem for comparing and the word as it stands for showing. */
public record Word(String stem, String shown) {}
