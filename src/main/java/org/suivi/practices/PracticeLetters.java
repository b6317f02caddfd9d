package org.suivi.practices;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseStore;
import org.suivi.cooperation.Letters;
import org.suivi.cooperation.OneByOne;
import org.suivi.identity.Account;
import org.suivi.identity.OutgoingMail;
import org.suivi.parties.PartyPeople;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;

/** Writes to those who are asked something about a practice. A mail has its number and its address, and no word of it. */
@Component
class PracticeLetters {

    private final HouseStore store;
    private final PartyPeople people;
    private final OutgoingMail mail;
    private final Letters letters;
    private final OneByOne each;

    PracticeLetters(HouseStore store, PartyPeople people, OutgoingMail mail, Letters letters, OneByOne each) {
        this.store = store;
        this.people = people;
        this.mail = mail;
        this.letters = letters;
        this.each = each;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void hear(ReuseTold told) {
        if (mail.isConfigured()) {
            write(told.subject(), "reuse.mail", ownerOf(told.subject()));
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void hear(PracticeReviewAsked asked) {
        if (mail.isConfigured()) {
            write(asked.subject(), "practice.review.mail", asked.party());
        }
    }

    private long ownerOf(Ref practice) {
        return each.found(() -> store.any(practice.id()).party());
    }

    private void write(Ref practice, String key, long party) {
        List<Account> readers = each.found(() -> people.thoseWhoMay(party, Permission.SHARE_PRACTICES));
        String number = Entity.PRACTICE.number(practice.id());
        String path = Entity.PRACTICE.path() + "/" + practice.id();
        readers.forEach(reader -> mail.send(letters.to(reader, key, number, path)));
    }
}
