package org.suivi.statements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suivi.panels.Entry;
import org.suivi.panels.EntryState;
import org.suivi.shared.Language;

/**
 * What a delegation gives to read for one request for the floor.
 *
 * @param pronunciation how the name of the speaker is said
 * @param postedAt when the delegation posted it although it was not delivered
 */
public record Statement(
        long id,
        long panel,
        int entry,
        DeliveryMark mark,
        Shown shown,
        String pronunciation,
        @Nullable Instant postedAt,
        List<Version> versions) {

    public Statement {
        versions = List.copyOf(versions);
    }

    /**
     * The statement in one language.
     *
     * @param amount words or characters, as the language counts them
     */
    public record Version(
            Language language, boolean isOfficial, String text, int amount, String fileName, Instant givenAt) {

        /** As they are numbered in the booths. */
        public List<String> paragraphs() {
            return text.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    /** The official version; nothing when only the name was explained. */
    public Optional<Version> official() {
        return versions.stream().filter(Version::isOfficial).findFirst();
    }

    public Optional<Version> in(@Nullable Language language) {
        return versions.stream().filter(one -> one.language() == language).findFirst();
    }

    /** What interpreters work from: the text in the language that is spoken, else the official one. */
    public Optional<Version> spokenIn(@Nullable Language language) {
        return in(language).or(this::official);
    }

    public boolean isPosted() {
        return postedAt != null;
    }

    /** Whether everybody may read it, as the request stands now. What is undone at the microphone is undone here. */
    public boolean isOpen(Entry of) {
        EntryState state = of.state();
        if (state == EntryState.DELIVERED) {
            return shown != Shown.KEPT;
        }
        return state.hasTheFloor() ? shown == Shown.TURN : isPosted() && wasNotDelivered(of);
    }

    /** Whether it can only be read, because its speaker was not reached or not in the room. */
    static boolean wasNotDelivered(Entry of) {
        return of.state() == EntryState.NOT_REACHED || of.state() == EntryState.PASSED;
    }
}
