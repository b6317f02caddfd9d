package org.suivi.cooperation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.identity.Account;
import org.suivi.identity.Letter;
import org.suivi.identity.MailRound;
import org.suivi.identity.OutgoingMail;
import org.suivi.identity.PublicAddress;
import org.suivi.shared.Language;
import org.suivi.shared.Ref;
import org.suivi.shared.web.Messages;

/** Letters to people of the clearing house, in their language: each is written once, and has a number and a link, no content. */
@Component
public class Letters {

    private final JdbcClient jdbc;
    private final OutgoingMail mail;
    private final PublicAddress site;
    private final Messages messages;
    private final Clock clock;
    private final OneByOne each;

    Letters(JdbcClient jdbc, OutgoingMail mail, PublicAddress site, Messages messages, Clock clock, OneByOne each) {
        this.jdbc = jdbc;
        this.mail = mail;
        this.site = site;
        this.messages = messages;
        this.clock = clock;
        this.each = each;
    }

    /**
     * Sends a round, where a mail server is configured. Who was told is kept before the letter leaves, so that nobody is told twice;
     * while the server does not answer, nobody counts as told. What cannot be written is left for the next time.
     */
    public <T> void send(LetterRound<T> round) {
        if (!mail.isConfigured()) {
            return;
        }
        try (MailRound post = mail.round()) {
            boolean isReady = post.isReady();
            for (T due : each.found(round::due)) {
                if (!isReady) {
                    return;
                }
                List<Letter> letters = new ArrayList<>();
                if (each.moved(round.getClass().getSimpleName(), () -> letters.addAll(round.letters(due)))) {
                    letters.forEach(post::send);
                }
                isReady = letters.isEmpty() || post.isReady();
            }
        }
    }

    /** The letter with the words behind a key: they tell the name of the reader, what it is about and the address of a page. */
    public Letter to(Account reader, String key, String about, String path) {
        Language language = reader.reads();
        return new Letter(
                reader.email(),
                messages.text(language, key + ".subject", about),
                messages.text(language, key + ".text", reader.name(), about, site.of(path)));
    }

    /** What somebody was told of a thing. */
    record Told(Ref about, long account, String what) {}

    /** What was told of some things, to whom. */
    Set<Told> told(Set<Ref> about) {
        return Set.copyOf(jdbc.sql("""
                        select about, about_id, account_id, what from letter_told
                        where about = any(:kinds) and about_id = any(:ids)
                        """)
                .param("kinds", about.stream().map(Ref::type).distinct().toArray(String[]::new))
                .param("ids", about.stream().map(Ref::id).distinct().toArray(Long[]::new))
                .query((row, index) -> new Told(
                        new Ref(row.getString("about"), row.getLong("about_id")),
                        row.getLong("account_id"),
                        row.getString("what")))
                .list());
    }

    /** Whether this is the first time that somebody is told this of a thing; the next time it is not. */
    public boolean claim(Ref about, Account reader, String what) {
        return jdbc.sql("""
                        insert into letter_told (about, about_id, account_id, what, told_at)
                        values (:about, :id, :account, :what, :now) on conflict do nothing
                        """)
                        .param("about", about.type())
                        .param("id", about.id())
                        .param("account", reader.id())
                        .param("what", what)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
