package org.suivi.indicators;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Visibility;

/** Indicators for tests, each with a code of its own: their values cannot be deleted, so no test cleans up after itself. */
public final class Examples {

    private static final AtomicLong NEXT = new AtomicLong();

    private Examples() {}

    public static Description outcome(String name, @Nullable Long institution, String... namesElsewhere) {
        return new Description(
                "T-" + NEXT.incrementAndGet(),
                text(name),
                IndicatorKind.OUTCOME,
                new MetadataSheet(
                        text("What it is"),
                        LocalizedText.EMPTY,
                        text("A divided by B"),
                        text("%"),
                        text("Survey"),
                        LocalizedText.EMPTY,
                        Periodicity.YEARLY,
                        List.of("sex")),
                institution,
                List.of(namesElsewhere),
                Visibility.PUBLIC);
    }

    public static Description as(Description one, IndicatorKind kind, Visibility visibility) {
        return new Description(
                one.code(), one.name(), kind, one.sheet(), one.institution(), one.namesElsewhere(), visibility);
    }

    static LocalizedText text(String english) {
        return LocalizedText.of(Language.EN, english);
    }
}
