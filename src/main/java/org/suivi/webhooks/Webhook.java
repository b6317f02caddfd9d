package org.suivi.webhooks;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Ref;

/** An address that is told what moved; what signs the messages is not in here. */
public record Webhook(long id, long account, String url, Set<HookKind> kinds, Instant created) {

    static final String KIND = "webhook";

    public Webhook {
        kinds = Set.copyOf(kinds);
    }

    /**
     * A message and what became of it.
     *
     * @param answer the number that the other side answered with, or a word for why there is none; empty before the first try
     * @param next when it is tried next; null when it was taken or given up
     */
    public record Delivery(
            long id,
            int events,
            Instant made,
            int tries,
            @Nullable Instant tried,
            String answer,
            @Nullable Instant next) {

        public boolean isTaken() {
            return HookAnswer.isTaken(answer);
        }

        /** Whether the answer is a number of HTTP, not a word. */
        public boolean isNumber() {
            return answer.matches("\\d{3}");
        }
    }

    static Ref ref(long id) {
        return new Ref(KIND, id);
    }
}
