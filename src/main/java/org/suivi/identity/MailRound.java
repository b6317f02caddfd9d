package org.suivi.identity;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends many mails over one connection, one after the other, and says of each whether the server took it. */
public final class MailRound implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(MailRound.class);

    private static final Pattern UNKNOWN = Pattern.compile("\\b5\\d\\d[ -]" + FailureReport.UNKNOWN + "\\b");

    private final JavaMailSenderImpl sender;
    private final Session session;
    private final String from;
    private final MailMark marks;
    private final Consumer<String> refused;
    private final Transport transport;

    /** What is refused hears of each address that the server does not know. */
    MailRound(JavaMailSenderImpl sender, String from, MailMark marks, Consumer<String> refused) {
        this.sender = sender;
        this.refused = refused;
        this.session = sender.getSession();
        this.from = from;
        this.marks = marks;
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
            var by = new InternetAddress(from);
            message.setFrom(by);
            message.setRecipient(RecipientType.TO, new InternetAddress(letter.to()));
            message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
            message.setText(letter.text(), StandardCharsets.UTF_8.name());
            // Tells other programs not to answer with a note of absence
            message.setHeader("Auto-Submitted", "auto-generated");
            message.saveChanges();
            message.setHeader("Message-ID", marks.number(letter.to(), by.getAddress()));
            transport.sendMessage(message, message.getAllRecipients());
            return true;
        } catch (MessagingException failure) {
            log.warn("A mail could not be sent through {}: {}", sender.getHost(), failure.getMessage());
            if (isUnknown(failure)) {
                refused.accept(letter.to());
            }
            return false;
        }
    }

    /** Not what a server refuses for another reason, such as one that was set up wrongly and refuses everybody. */
    private static boolean isUnknown(MessagingException failure) {
        for (Exception each = failure; each instanceof MessagingException said; each = said.getNextException()) {
            if (UNKNOWN.matcher(String.valueOf(said.getMessage())).find()) {
                return true;
            }
        }
        return false;
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
