package org.suivi.cooperation;

import java.util.Objects;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets the clocks of the clearing house run in tests of modules above, and gives them the links of its mails. */
@TestComponent
public class HouseRounds {

    private final HouseClock clock;
    private final Confirmations confirmations;
    private final TransactionTemplate transactions;

    HouseRounds(HouseClock clock, Confirmations confirmations, TransactionTemplate transactions) {
        this.clock = clock;
        this.confirmations = confirmations;
        this.transactions = transactions;
    }

    public int round() {
        return clock.round();
    }

    public String link(long record, long account) {
        return Objects.requireNonNull(transactions.execute(status -> confirmations.issue(record, account)));
    }
}
