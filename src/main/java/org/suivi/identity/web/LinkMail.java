package org.suivi.identity.web;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.suivi.identity.Invitation;
import org.suivi.identity.Letter;
import org.suivi.identity.OutgoingMail;
import org.suivi.identity.PublicAddress;
import org.suivi.shared.Language;
import org.suivi.shared.web.Messages;

/** The mails that carry a one-time link, in the language of whoever caused them. */
@Component
class LinkMail {

    private final OutgoingMail mail;
    private final Messages messages;
    private final PublicAddress address;

    LinkMail(OutgoingMail mail, Messages messages, PublicAddress address) {
        this.mail = mail;
        this.messages = messages;
        this.address = address;
    }

    boolean isConfigured() {
        return mail.isConfigured();
    }

    /** Somebody with an account already is told of the new role and where to sign in. */
    void invite(Invitation invitation, String place, Language language) {
        String link = invitation.link();
        String key = link == null ? "mail.role" : "mail.invitation";
        String there = link == null ? address.of("/sign-in") : link;
        mail.send(new Letter(
                invitation.email(),
                messages.text(language, key + ".subject", place),
                messages.text(language, key + ".text", invitation.name(), place, there)));
    }

    /** Looks the person up in the background, so that the time of the answer does not tell whether there is one. */
    void reset(Supplier<Optional<Invitation>> forgotten, Language language) {
        if (!mail.isConfigured()) {
            return;
        }
        mail.later(() -> forgotten.get().ifPresent(person -> {
            String link = String.valueOf(person.link());
            mail.send(new Letter(
                    person.email(),
                    messages.text(language, "mail.reset.subject"),
                    messages.text(language, "mail.reset.text", person.name(), link)));
        }));
    }
}
