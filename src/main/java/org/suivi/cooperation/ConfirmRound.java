package org.suivi.cooperation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.identity.Account;
import org.suivi.identity.OutgoingMail;
import org.suivi.identity.PublicAddress;
import org.suivi.parties.PartyPeople;
import org.suivi.shared.Language;
import org.suivi.shared.web.Messages;

/** Asks owners by mail whether a record still holds, once for each confirmation that grows old. The mail has a number and a link. */
@Component
class ConfirmRound {

    private final JdbcClient jdbc;
    private final HouseStore store;
    private final Freshness freshness;
    private final Confirmations confirmations;
    private final PartyPeople people;
    private final OutgoingMail mail;
    private final PublicAddress site;
    private final Messages messages;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ConfirmRound(
            JdbcClient jdbc,
            HouseStore store,
            Freshness freshness,
            Confirmations confirmations,
            PartyPeople people,
            OutgoingMail mail,
            PublicAddress site,
            Messages messages,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.store = store;
        this.freshness = freshness;
        this.confirmations = confirmations;
        this.people = people;
        this.mail = mail;
        this.site = site;
        this.messages = messages;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** How many mails were written. */
    int ask() {
        return Arrays.stream(Entity.values())
                .flatMap(entity -> old(entity).stream())
                .mapToInt(this::ask)
                .sum();
    }

    private List<HouseRecord> old(Entity entity) {
        return Objects.requireNonNull(
                transaction.execute(status -> store.where("""
                        r.entity = '%s' and r.state in ('open', 'unmet-escalated', 'active', 'shared', 'stale', 'snapshot',
                            'documented', 'reused', 'review-due') and r.last_confirmed <= :day
                        """.formatted(entity.code()), freshness.notFreshBy(entity))));
    }

    private int ask(HouseRecord record) {
        int asked = 0;
        for (Account owner : owners(record)) {
            Optional<String> token = Objects.requireNonNull(transaction.execute(status -> claim(record, owner.id())
                    ? Optional.of(confirmations.issue(record.id(), owner.id()))
                    : Optional.<String>empty()));
            if (token.isPresent()) {
                send(record, owner, token.get());
                asked++;
            }
        }
        return asked;
    }

    private List<Account> owners(HouseRecord record) {
        return Objects.requireNonNull(transaction.execute(
                status -> people.thoseWhoMay(record.party(), record.entity().keeping())));
    }

    private boolean claim(HouseRecord record, long account) {
        return jdbc.sql("""
                        insert into confirm_asked (record_id, account_id, confirmed, asked_at)
                        values (:record, :account, :confirmed, :now) on conflict do nothing
                        """)
                        .param("record", record.id())
                        .param("account", account)
                        .param("confirmed", record.times().confirmed())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private void send(HouseRecord record, Account owner, String token) {
        @Nullable Language chosen = owner.language();
        Language language = chosen == null ? Language.EN : chosen;
        mail.send(
                owner.email(),
                messages.text(language, "confirm.mail.subject", record.number()),
                messages.text(
                        language,
                        "confirm.mail.text",
                        owner.name(),
                        record.number(),
                        site.of("/clearing-house/confirm/" + token)));
    }
}
