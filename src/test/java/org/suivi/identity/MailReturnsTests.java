package org.suivi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suivi.OnDatabase;

/** Reports of mail that could not be delivered, in a mailbox beside the tests. */
@OnDatabase
class MailReturnsTests {

    private static final String GONE = "gone@example.net";

    @Autowired
    MailMark marks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });
    private final List<Object> heard = new ArrayList<>();

    @BeforeEach
    void begin() {
        server.start();
        server.setUser("suivi@example.org", "suivi", "word");
    }

    @AfterEach
    void end() {
        server.stop();
        jdbc.sql("delete from mail_returns").update();
    }

    @Test
    void aReportOnAMailOfOursTellsWhoIsUnknownOnceAndNothingInTheMailboxChanges() throws Exception {
        arrives("Subject: hello\r\n\r\nNobody’s business");
        arrives(report(marks.number(GONE, "suivi@example.org"), GONE, "failed", "5.1.1"));
        read();
        assertThat(heard).containsExactly(new MailRefused(GONE));
        read();
        assertThat(heard).as("each mail is looked at once").hasSize(1);
        assertThat(server.getReceivedMessages()).hasSize(2).noneMatch(mail -> isSeen(mail));
        arrives(report(
                marks.number("other@example.net", "suivi@example.org"), "other@example.net", "failed", "5.1.10"));
        read();
        assertThat(heard).hasSize(2);
    }

    @Test
    void everyMailBearsTheMarkOfWhomItWentTo() throws Exception {
        try (MailRound post = MailExamples.through(server.getSmtp().getPort()).round()) {
            assertThat(post.isReady()).isTrue();
            post.send(new Letter("Somebody@example.net", "Hello", "Text"));
        }
        String number = server.getReceivedMessages()[0].getMessageID();
        var same = new MailMark(() -> new byte[32], clock);
        assertThat(number).endsWith("@example.org>");
        assertThat(same.isOurs(number, "somebody@example.net")).isTrue();
        assertThat(same.isOurs(number, "else@example.net")).isFalse();
        assertThat(marks.isOurs(number, "somebody@example.net"))
                .as("another installation")
                .isFalse();
    }

    @Test
    void oneThatNamesNoMailOfOursToThatAddressIsNotBelieved() throws Exception {
        String ours = marks.number("somebody@example.net", "suivi@example.org");
        arrives(report(ours, GONE, "failed", "5.1.1"));
        arrives(report(
                "<20000.0123456789abcdef.0123456789abcdef0123456789abcdef@example.org>", GONE, "failed", "5.1.1"));
        arrives(report("<made-up@example.org>", GONE, "failed", "5.1.1"));
        MailMark old = new MailMark(jdbc, Clock.offset(clock, Duration.ofDays(-31)));
        arrives(report(old.number(GONE, "suivi@example.org"), GONE, "failed", "5.1.1"));
        read();
        assertThat(heard).isEmpty();
    }

    @Test
    void whatIsLateOrFullIsNotUnknown() throws Exception {
        String ours = marks.number(GONE, "suivi@example.org");
        arrives(report(ours, GONE, "delayed", "4.4.7"));
        arrives(report(ours, GONE, "failed", "5.2.2"));
        arrives(report(ours, GONE, "failed", "5.7.1"));
        read();
        assertThat(heard).isEmpty();
    }

    @Test
    void hostileMailsKeepNoOthersFromBeingRead() throws Exception {
        String ours = marks.number(GONE, "suivi@example.org");
        String whole = report(ours, GONE, "failed", "5.1.1");
        arrives("Content-Type: multipart/report; boundary=\r\n\r\nbroken");
        arrives("Content-Type: multipart/report; boundary=x\r\n\r\n" + "--x\r\n\r\n".repeat(20_000));
        arrives(whole.replace("\r\n--part--", "\r\n--part\r\n\r\n" + "a ".repeat(200_000) + "\r\n--part--"));
        read();
        assertThat(heard).as("larger than any report").isEmpty();
        arrives(whole);
        read();
        assertThat(heard).containsExactly(new MailRefused(GONE));
    }

    @Test
    void aMailboxThatIsAwayIsTriedAgain() throws Exception {
        int port = server.getImap().getPort();
        arrives(report(marks.number(GONE, "suivi@example.org"), GONE, "failed", "5.1.1"));
        returns(port, "wrong").read();
        assertThat(heard).isEmpty();
        read();
        assertThat(heard).hasSize(1);
    }

    private void read() {
        returns(server.getImap().getPort(), "word").read();
    }

    private MailReturns returns(int port, String password) {
        return new MailReturns(
                new ReturnsSettings("127.0.0.1", port, "suivi", password, "none"), marks, jdbc, heard::add);
    }

    private void arrives(String mail) throws Exception {
        server.getUserManager()
                .getUser("suivi")
                .deliver(new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }

    private static boolean isSeen(MimeMessage mail) {
        try {
            return mail.isSet(Flags.Flag.SEEN);
        } catch (jakarta.mail.MessagingException gone) {
            throw new IllegalStateException(GreenMailUtil.getWholeMessage(mail), gone);
        }
    }

    private static String report(String number, String to, String action, String status) {
        return """
                From: MAILER-DAEMON@mx.example.net
                To: suivi@example.org
                Subject: Undelivered
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="part"

                --part
                Content-Type: text/plain

                This could not be delivered.

                --part
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.net
                Arrival-Date: Sun, 22 Nov 2026 10:00:00 +0000

                Final-Recipient: rfc822; %s
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 no

                --part
                Content-Type: text/rfc822-headers

                Message-ID: %s
                Subject: Are you still the contact?

                --part--
                """.formatted(to, action, status, number).replace("\n", "\r\n");
    }
}
