package org.suivi.identity;

import jakarta.annotation.PreDestroy;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Sends plain mail in the background. What is in a one-time link must not be written down, so mails that were not sent when the
 * program stops are lost, and the person asks again.
 */
@Component
public class OutgoingMail {

    private static final Logger log = LoggerFactory.getLogger(OutgoingMail.class);
    private static final String TIMEOUT = "15000";

    private final MailSettings settings;
    private final @Nullable JavaMailSenderImpl sender;
    private final ExecutorService background;
    private final MailMark marks;
    private final ApplicationEventPublisher events;

    OutgoingMail(MailSettings settings, MailMark marks, ApplicationEventPublisher events) {
        this.settings = settings;
        this.marks = marks;
        this.events = events;
        this.sender = settings.host() == null ? null : sender(settings);
        this.background = new ThreadPoolExecutor(0, 1, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(1000), work -> {
            var thread = new Thread(work, "mail");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Whether a mail server is configured at all. */
    public boolean isConfigured() {
        return sender != null;
    }

    /** Sends a mail as soon as possible; a failure is in the log, without the text. */
    public void send(Letter letter) {
        if (isConfigured()) {
            later(() -> deliver(letter));
        }
    }

    /** Many mails over one connection, for work that runs by itself; only where a mail server is configured. */
    public MailRound round() {
        JavaMailSenderImpl configured = sender;
        if (configured != null) {
            return new MailRound(configured, settings.from(), marks, to -> events.publishEvent(new MailRefused(to)));
        }
        throw new IllegalStateException("no mail server is configured");
    }

    /** Runs work that belongs to a mail where its time does not show in the answer to the browser. */
    public void later(Runnable work) {
        try {
            background.execute(work);
        } catch (RejectedExecutionException e) {
            log.warn("Too many mails are waiting; one was dropped");
        }
    }

    private void deliver(Letter letter) {
        try (MailRound post = round()) {
            if (post.isReady()) {
                post.send(letter);
            }
        }
    }

    private static JavaMailSenderImpl sender(MailSettings settings) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setUsername(settings.user());
        sender.setPassword(settings.password().isEmpty() ? null : settings.password());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        Properties properties = sender.getJavaMailProperties();
        properties.setProperty("mail.smtp.auth", String.valueOf(settings.user() != null));
        properties.setProperty(
                "mail.smtp.starttls.required",
                String.valueOf(settings.security().equals("starttls")));
        properties.setProperty(
                "mail.smtp.starttls.enable", String.valueOf(settings.security().equals("starttls")));
        properties.setProperty(
                "mail.smtp.ssl.enable", String.valueOf(settings.security().equals("tls")));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT);
        properties.setProperty("mail.smtp.timeout", TIMEOUT);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT);
        return sender;
    }

    @PreDestroy
    void stop() throws InterruptedException {
        background.shutdown();
        if (!background.awaitTermination(5, TimeUnit.SECONDS)) {
            background.shutdownNow();
        }
    }
}
