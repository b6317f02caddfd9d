package org.suivi.identity;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends many mails over one connection, one after the other, and says of each whether the server took it. */
public final class MailRound implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(MailRound.class);

    private final JavaMailSenderImpl sender;
    private final Session session;
    private final String from;
    private final Transport transport;

    MailRound(JavaMailSenderImpl sender, String from) {
        this.sender = sender;
        this.session = sender.getSession();
        this.from = from;
        try {
            this.transport = session.getTransport("smtp");
        } catch (MessagingException unknown) {
            throw new IllegalStateException(unknown);
        }
    }

    /** Whether the server answers; asked before each mail, because what was begun is not tried again. */
    public boolean isReady() {
        try {
            if (!transport.isConnected()) {
                transport.connect(sender.getHost(), sender.getPort(), sender.getUsername(), sender.getPassword());
            }
            return true;
        } catch (MessagingException away) {
            log.warn("The mail server {} does not answer: {}", sender.getHost(), away.getMessage());
            return false;
        }
    }

    /** A failure is in the log, without the text. */
    public boolean send(Letter letter) {
        try {
            var message = new MimeMessage(session);
            message.setFrom(new InternetAddress(from));
            message.setRecipient(RecipientType.TO, new InternetAddress(letter.to()));
            message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
            message.setText(letter.text(), StandardCharsets.UTF_8.name());
            // Tells other programs not to answer with a note of absence
            message.setHeader("Auto-Submitted", "auto-generated");
            message.saveChanges();
            transport.sendMessage(message, message.getAllRecipients());
            return true;
        } catch (MessagingException refused) {
            log.warn("A mail could not be sent through {}: {}", sender.getHost(), refused.getMessage());
            return false;
        }
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException gone) {
            log.debug("The connection to the mail server was closed already", gone);
        }
    }
}
