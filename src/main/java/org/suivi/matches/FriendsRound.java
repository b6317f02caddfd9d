package org.suivi.matches;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A round among the friends of a country: parties that the desk asks to help with a need that nobody took up in time.
 *
 * @param owner the State whose need it is
 * @param word what the desk tells those whom it invites; empty where it tells nothing
 * @param invited in the order of their parties
 */
public record FriendsRound(long id, long need, long owner, String word, Instant called, List<Invited> invited) {

    public FriendsRound {
        invited = List.copyOf(invited);
    }

    /**
     * Somebody invited.
     *
     * @param mayRead whether it may read the need now; who may not is told of nothing until the State lets it
     * @param reason for a no, a code of the vocabulary
     */
    public record Invited(
            long party,
            boolean mayRead,
            Reply reply,
            @Nullable String reason,
            @Nullable Instant answered) {

        Invited sayingOnly(@Nullable String other) {
            return new Invited(party, mayRead, reply, other, answered);
        }
    }

    public List<Invited> answered() {
        return invited.stream().filter(each -> each.reply() != Reply.OPEN).toList();
    }

    /** Those who have to be let read the need first. */
    public List<Long> shutOut() {
        return invited.stream()
                .filter(each -> !each.mayRead())
                .map(Invited::party)
                .toList();
    }

    /** The parties that will help. */
    public List<Long> willing() {
        return invited.stream()
                .filter(each -> each.reply() == Reply.ACCEPTED)
                .map(Invited::party)
                .toList();
    }

    Optional<Invited> of(long party) {
        return invited.stream().filter(each -> each.party() == party).findFirst();
    }

    FriendsRound with(List<Invited> others) {
        return new FriendsRound(id, need, owner, word, called, others);
    }

    /** Of the page of the last round for a need. */
    public static String path(long need) {
        return "/clearing-house/needs/" + need + "/friends";
    }
}
