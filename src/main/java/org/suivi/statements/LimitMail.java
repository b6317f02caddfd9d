package org.suivi.statements;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.suivi.identity.Letter;
import org.suivi.identity.OutgoingMail;
import org.suivi.identity.PublicAddress;
import org.suivi.shared.web.Messages;

/** Sends what {@link LimitWatch} found out when the change of the limit is there for good. */
@Component
class LimitMail {

    private final OutgoingMail mail;
    private final Messages messages;
    private final PublicAddress site;

    LimitMail(OutgoingMail mail, Messages messages, PublicAddress site) {
        this.mail = mail;
        this.messages = messages;
        this.site = site;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void send(LimitLetter letter) {
        if (mail.isConfigured()) {
            mail.send(new Letter(
                    letter.address(),
                    messages.text(letter.language(), "statement.mail.subject", letter.now()),
                    text(letter)));
        }
    }

    String text(LimitLetter letter) {
        String changed = messages.text(
                letter.language(),
                "statement.mail.changed",
                letter.delegation(),
                letter.title(),
                letter.was(),
                letter.now(),
                letter.fits());
        Fit fit = letter.fit();
        String own = fit == null
                ? ""
                : "\n"
                        + messages.text(
                                letter.language(),
                                "statement.mail.own",
                                letter.amount(),
                                messages.text(letter.language(), "statement.fit." + fit.code()));
        String video = letter.video();
        String recorded = video == null
                ? ""
                : "\n" + messages.text(letter.language(), "panel.video.now-too-long", video, letter.now());
        return changed + own + recorded + "\n\n" + site.of("/panels/" + letter.panel() + "/mine") + "\n";
    }
}
