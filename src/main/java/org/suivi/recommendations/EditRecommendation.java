package org.suivi.recommendations;

import org.jspecify.annotations.Nullable;
import org.suivi.shared.Visibility;

/** What a person wants to stand beside an official text from now on. */
public record EditRecommendation(
        PositionTaken position, PlainWords words, @Nullable Integer actionCategory, Visibility visibility) {}
