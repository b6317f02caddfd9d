package org.suivi.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DeliveryTests {

    private static final Path TABLE = Path.of("docs/delivery.md");

    @Test
    void whatIsFinishedOrEndedCanOnlyBeTakenUpAgain() {
        assertThat(Delivery.COMPLETED.next()).containsExactlyInAnyOrder(Delivery.IN_PROGRESS, Delivery.CONTINUOUS);
        assertThat(Delivery.WILL_NOT_BE_PURSUED.next()).doesNotContain(Delivery.COMPLETED, Delivery.CONTINUOUS);
    }

    @Test
    void nothingIsCompletedThatWasNeverBegun() {
        assertThat(Arrays.stream(Delivery.values()).filter(one -> one.next().contains(Delivery.COMPLETED)))
                .containsExactlyInAnyOrder(Delivery.IN_PROGRESS, Delivery.CONTINUOUS);
    }

    @Test
    void everyWordLeadsToAnotherAndNoneToItself() {
        for (Delivery delivery : Delivery.values()) {
            assertThat(delivery.next()).isNotEmpty().doesNotContain(delivery);
            assertThat(delivery.choices()).contains(delivery).containsAll(delivery.next());
            assertThat(Delivery.of(delivery.code())).contains(delivery);
        }
    }

    /** Renew with RENEW=1. */
    @Test
    void theDocumentsShowTheMoves() throws IOException {
        String drawn = drawn();
        if (System.getenv("RENEW") != null) {
            Files.writeString(TABLE, drawn);
        }
        assertThat(Files.readString(TABLE)).isEqualTo(drawn);
    }

    private static String drawn() {
        String head = """
                # Delivery

                What the responsible institution says about its own work on an action, and from which word to which it may go. Drawn from
                `Delivery` by `DeliveryTests`; it says nothing of results.

                """;
        String words = Arrays.stream(Delivery.values()).map(Delivery::code).collect(Collectors.joining(" | "));
        String lines = Arrays.stream(Delivery.values())
                .map(from -> "| **" + from.code() + "** | "
                        + Arrays.stream(Delivery.values())
                                .map(to -> from.next().contains(to) ? "yes" : "")
                                .collect(Collectors.joining(" | "))
                        + " | " + (from.needsReason() ? "yes" : "") + " |\n")
                .collect(Collectors.joining());
        return head + "| from \\ to | " + words + " | needs a reason |\n" + "|---".repeat(Delivery.values().length + 2)
                + "|\n" + lines;
    }
}
