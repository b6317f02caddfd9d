package org.suivi.matches;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suivi.matching.Band;
import org.suivi.matching.Role;
import org.suivi.shared.Ref;
import org.suivi.shared.Stale;

/** A need and the offers that could meet it, with what each party said. */
public record MatchRecord(
        long id,
        Asker asker,
        MatchState state,
        MatchOrigin origin,
        Judged judged,
        List<Part> parts,
        Times times,
        int version) {

    static final String KIND = "match";

    public MatchRecord {
        parts = List.copyOf(parts);
    }

    /**
     * The side of the need.
     *
     * @param account of whoever answered
     */
    public record Asker(
            long need,
            long party,
            Reply reply,
            @Nullable String reason,
            @Nullable Long account) {}

    /** One party that would help, and what it said. */
    public record Part(
            int nth,
            long offer,
            long party,
            Role role,
            double score,
            Reply reply,
            @Nullable String reason,
            @Nullable Long account) {}

    /** What the engine said when the match was made, and by which rules and numbers. */
    public record Judged(double score, Band band, String engine, String weights) {}

    /**
     * When what happened to it.
     *
     * @param changed when a record that it rests on last said something else while it was proposed
     */
    public record Times(
            Instant since,
            @Nullable Instant proposed,
            @Nullable Instant changed) {}

    static Ref ref(long id) {
        return new Ref(KIND, id);
    }

    /** "TCC-MAT-000012". */
    public String number() {
        return number(id);
    }

    static String number(long id) {
        return "TCC-MAT-%06d".formatted(id);
    }

    public String path() {
        return "/clearing-house/matches/" + id;
    }

    /** Whether several parties would help together. */
    public boolean isOfSeveral() {
        return parts.size() > 1;
    }

    boolean allOffersAccepted() {
        return parts.stream().allMatch(part -> part.reply() == Reply.ACCEPTED);
    }

    void mustBe(int seen) {
        if (version != seen) {
            throw new Stale(ref(id));
        }
    }

    /** Where the replies bring a proposal that nobody declined. */
    MatchState byReplies() {
        boolean isAsked = asker.reply() == Reply.ACCEPTED;
        if (isAsked && allOffersAccepted()) {
            return MatchState.AGREED;
        }
        return isAsked
                ? MatchState.NEED_ACCEPTED
                : allOffersAccepted() ? MatchState.OFFER_ACCEPTED : MatchState.PROPOSED;
    }

    /** For those who make a project of it. */
    MatchAgreed agreed() {
        var all = new ArrayList<MatchParty>();
        all.add(new MatchParty(asker.party(), null, MatchParty.Does.RECEIVES));
        parts.forEach(part -> all.add(new MatchParty(part.party(), part.offer(), MatchParty.Does.of(part.role()))));
        return new MatchAgreed(id, asker.need(), all);
    }
}
