package org.suivi.identity;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads in the mailbox of the sender which of our mails came back. It is opened for reading alone, so that nothing in it changes, and each
 * mail is looked at once. A report is believed only where it names a mail that we wrote to that very address lately.
 */
@Component
class MailReturns {

    private static final Logger log = LoggerFactory.getLogger(MailReturns.class);
    private static final String TIMEOUT = "15000";
    private static final int MOST = 500;
    private static final int NEWEST = 10_000;
    private static final int LARGEST = 256_000;

    private final ReturnsSettings settings;
    private final MailMark marks;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    MailReturns(ReturnsSettings settings, MailMark marks, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.settings = settings;
        this.marks = marks;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Looks at what came since the last time; a failure is in the log, and the next time tries again. */
    void read() {
        String host = settings.host();
        if (host == null) {
            return;
        }
        Session session = Session.getInstance(properties());
        try (Store store = session.getStore("imap")) {
            store.connect(host, settings.port(), settings.user(), settings.password());
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                read(session, inbox, host + "/" + settings.user());
            }
        } catch (MessagingException away) {
            log.warn("The mailbox for mail that comes back cannot be read: {}", away.getMessage());
        }
    }

    /** In the order in which they came; of a mailbox that is full already, the newest. */
    private void read(Session session, Folder inbox, String mailbox) throws MessagingException {
        UIDFolder numbers = (UIDFolder) inbox;
        long validity = numbers.getUIDValidity();
        long last = last(mailbox, validity);
        int looked = 0;
        long first = Math.max(last + 1, numbers.getUIDNext() - NEWEST);
        for (Message mail : numbers.getMessagesByUID(first, UIDFolder.LASTUID)) {
            long number = mail == null ? 0 : numbers.getUID(mail);
            if (number > last && looked++ < MOST) {
                // Before, so that none that makes trouble stands in the way of the others for ever
                keep(mailbox, validity, number);
                hear(session, mail);
            }
        }
    }

    private void hear(Session session, Message mail) {
        FailureReport report = report(session, mail);
        if (report != null) {
            report.addresses().stream()
                    .distinct()
                    .filter(address -> marks.isOurs(report.number(), address))
                    .forEach(address -> events.publishEvent(new MailRefused(address)));
        }
    }

    /** Whatever somebody sent there: what cannot be read is none. */
    private static @Nullable FailureReport report(Session session, Message mail) {
        try {
            String[] type = mail.getHeader("Content-Type");
            if (type == null || !type[0].contains("report") || mail.getSize() > LARGEST) {
                return null;
            }
            var whole = new ByteArrayOutputStream();
            mail.writeTo(whole);
            return FailureReport.of(new MimeMessage(session, new ByteArrayInputStream(whole.toByteArray())));
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            log.debug("A mail that came back cannot be read", unreadable);
            return null;
        }
    }

    private long last(String mailbox, long validity) {
        return jdbc.sql("select last_uid from mail_returns where mailbox = :mailbox and validity = :validity")
                .param("mailbox", mailbox)
                .param("validity", validity)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private void keep(String mailbox, long validity, long number) {
        jdbc.sql("""
                        insert into mail_returns (mailbox, validity, last_uid) values (:mailbox, :validity, :number)
                        on conflict (mailbox) do update set validity = excluded.validity, last_uid = excluded.last_uid
                        """)
                .param("mailbox", mailbox)
                .param("validity", validity)
                .param("number", number)
                .update();
    }

    private Properties properties() {
        var properties = new Properties();
        properties.setProperty(
                "mail.imap.ssl.enable", String.valueOf(settings.security().equals("tls")));
        properties.setProperty(
                "mail.imap.starttls.enable", String.valueOf(settings.security().equals("starttls")));
        properties.setProperty(
                "mail.imap.starttls.required",
                String.valueOf(settings.security().equals("starttls")));
        properties.setProperty("mail.imap.ssl.checkserveridentity", "true");
        properties.setProperty("mail.imap.connectiontimeout", TIMEOUT);
        properties.setProperty("mail.imap.timeout", TIMEOUT);
        properties.setProperty("mail.imap.writetimeout", TIMEOUT);
        return properties;
    }
}
