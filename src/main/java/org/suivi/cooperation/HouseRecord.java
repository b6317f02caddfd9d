package org.suivi.cooperation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;

/**
 * What the clearing house knows of every record, whatever it says.
 *
 * @param content what it says, as JSON
 */
public record HouseRecord(
        long id, Entity entity, long party, RecordState state, Level level, Times times, String content, int version) {

    /** Before it was approved or submitted in the name of its State, whose ministries write it too. */
    private static final Set<RecordState> DRAFTED = Set.of(
            NeedState.DRAFT,
            NeedState.NATIONAL_REVIEW,
            ChallengeState.DRAFT,
            OfferState.DRAFT,
            PracticeState.DRAFT,
            PracticeState.RETURNED);

    /**
     * When what happened to it.
     *
     * @param updated when its words were last changed
     * @param opened when it first was open to all it is meant for
     * @param openSince when its clocks began that run while it is open: they begin anew when it comes back
     * @param expires the last day of an offer
     */
    public record Times(
            Instant written,
            Instant updated,
            Instant since,
            @Nullable Instant submitted,
            @Nullable Instant opened,
            @Nullable Instant openSince,
            LocalDate confirmed,
            @Nullable LocalDate expires) {}

    /** What this reader can do with it now. */
    List<RecordState> movesFor(Reader reader) {
        List<RecordState> moves = new ArrayList<>();
        state.next().forEach((to, mover) -> {
            if (mayBecome(to) && mover.is(reader, party)) {
                moves.add(to);
            }
        });
        return moves;
    }

    /** Beyond what the table of the states says: a draft that was submitted once is not laid aside, for others were shown it. */
    public boolean mayBecome(RecordState to) {
        return !to.code().equals(RecordState.ASIDE) || times.submitted() == null;
    }

    /** Refuses what the table of the states does not allow, or not this reader. */
    void mustBeMovable(Reader reader, RecordState to) {
        Mover mover = state.moverTo(to)
                .filter(unused -> mayBecome(to))
                .orElseThrow(() -> new Refused("house.move-not-allowed"));
        if (!mover.is(reader, party)) {
            throw new NotAllowed("problem.not-allowed");
        }
    }

    /** Whether the reader speaks for its owner. */
    boolean isOf(Reader reader) {
        return reader.keeps(entity, party);
    }

    /** Whether the reader may say who sees it: its owner as they like, the desk to protect it more. */
    boolean isShownBy(Reader reader) {
        return isOf(reader) || reader.isDesk();
    }

    /**
     * Whether the reader may change its words: what a State drafts is the ministries' too until the State approved or submitted it, and
     * what an institution told it changes before the desk looks at it alone. Nobody else touches them, nor the desk.
     */
    public boolean isWritableBy(Reader reader) {
        if (entity == Entity.CHALLENGE && reader.voices().contains(party)) {
            return state == ChallengeState.DRAFT || state == ChallengeState.RETURNED;
        }
        return state.isWritable()
                && (isOf(reader) || (DRAFTED.contains(state) && reader.drafts().contains(party)));
    }

    /** Whether the reader may write its texts in other languages; those it was written in stay. */
    boolean isTranslatableBy(Reader reader) {
        return isWritableBy(reader) || (state.isTranslatable() && isOf(reader));
    }

    /**
     * Refuses words of those who may not write. One who speaks for its owner and wrote on an older version is told that first, so that
     * what was typed comes back.
     */
    public void mustBeWritable(Reader reader, int seen) {
        if (reader.owns(entity, party)) {
            mustBe(seen);
        }
        if (!isWritableBy(reader)) {
            throw new NotAllowed("problem.not-allowed");
        }
    }

    /** Refuses what was said to an older version of it. */
    void mustBe(int seen) {
        if (version != seen) {
            throw new Stale(entity.ref(id));
        }
    }

    /** Where its words are written, after signing in. */
    public String writing() {
        return entity.path() + "/" + id + "/edit";
    }

    /** "TCC-NED-000012". */
    public String number() {
        return entity.number(id);
    }
}
