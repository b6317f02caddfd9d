package org.suivi.cooperation;

import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What clocks move: each thing in a transaction of its own, so that one that fails keeps no other waiting. */
@Component
public class OneByOne {

    private static final Logger log = LoggerFactory.getLogger(OneByOne.class);

    private final TransactionTemplate transaction;

    OneByOne(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What is to be moved. */
    public <T> T found(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    /** Whether it moved; what somebody moves at the same moment is left to the next round. */
    public boolean moved(String what, Runnable work) {
        try {
            transaction.executeWithoutResult(status -> work.run());
            return true;
        } catch (RuntimeException elsewhere) {
            log.warn("{} was left as it is: {}", what, elsewhere.getMessage());
            return false;
        }
    }
}
