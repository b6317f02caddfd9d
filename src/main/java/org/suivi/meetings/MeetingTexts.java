package org.suivi.meetings;

import org.suivi.shared.LocalizedText;

/** Bounds what people write in minutes. */
final class MeetingTexts {

    static final int LONGEST = 20_000;

    private MeetingTexts() {}

    static boolean isTooLong(LocalizedText text, int longest) {
        return text.texts().values().stream().anyMatch(words -> words.length() > longest);
    }
}
