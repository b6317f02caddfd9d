package org.suivi.proceedings.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suivi.panels.Entry;
import org.suivi.panels.Panellist;
import org.suivi.panels.Seat;
import org.suivi.proceedings.Correction;
import org.suivi.proceedings.Paper;
import org.suivi.proceedings.Papers;
import org.suivi.proceedings.Section;
import org.suivi.proceedings.Sentence;
import org.suivi.proceedings.Sources;

/**
 * What the pages of one paper show.
 *
 * @param here the address that the page was opened with
 * @param takesCorrections whether delegations may ask for corrections today
 * @param entered what somebody wrote that was not saved, for the sentence with this number
 */
public record PaperScreen(
        Papers.Written written,
        Sources.Telling telling,
        Seat seat,
        List<Correction> corrections,
        String here,
        boolean takesCorrections,
        @Nullable Entered entered) {

    /** A text that was not saved. */
    public record Entered(long sentence, String text) {}

    public Paper paper() {
        return written.paper();
    }

    /** Those that are written; what was not delivered is one of them where something of it stands. */
    public List<Section> sections() {
        return Stream.of(Section.values())
                .filter(one -> one != Section.UNDELIVERED || !isEmpty(one))
                .toList();
    }

    public boolean isEmpty(Section section) {
        return written.sentences().stream().noneMatch(one -> one.section() == section);
    }

    /** What is asked for a sentence. */
    public List<Correction> corrections(Sentence sentence) {
        return corrections.stream()
                .filter(one -> one.sentence() == sentence.id())
                .toList();
    }

    public @Nullable String entered(Sentence sentence) {
        Entered now = entered;
        return now != null && now.sentence() == sentence.id() ? now.text() : null;
    }

    /** What a person who adds a sentence can name as its source: those of the floor. */
    public List<Entry> speakers() {
        return written.standing().state().lists().stream()
                .flatMap(list -> written.standing().state().entries(list.id()).stream())
                .filter(entry -> entry.turn() != null)
                .toList();
    }

    /** And those at the podium. */
    public List<Panellist> podium() {
        return written.standing().state().panellists();
    }
}
