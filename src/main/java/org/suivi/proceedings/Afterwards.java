package org.suivi.proceedings;

import org.suivi.panels.Standing;

/** What the page of a panel that is over shows: how it ran, where each turn is in the recording, and the figures. */
public record Afterwards(Standing standing, Recording recording, Chapters chapters, Figures figures) {}
