package org.suivi.identity;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server says of a mail that it could not deliver (RFC 3464).
 *
 * @param number of the mail that came back
 * @param addresses that are said to be unknown; what else can fail may be a fault of the line
 */
record FailureReport(String number, List<String> addresses) {

    /** There is no such mailbox or server, it moved, or it was closed (RFC 3463). */
    static final String UNKNOWN = "5\\.(1\\.([01236]|10)|2\\.1)";

    private static final Pattern STATUS = Pattern.compile(UNKNOWN + "\\b.*", Pattern.DOTALL);
    private static final int MOST_PARTS = 10;
    private static final int MOST_RECIPIENTS = 100;
    private static final int LONGEST_PART = 64_000;

    /** Reads it out of a mail; null where the mail is something else. */
    static @Nullable FailureReport of(MimeMessage mail) throws MessagingException, IOException {
        if (!mail.isMimeType("multipart/report") || !(mail.getContent() instanceof MimeMultipart parts)) {
            return null;
        }
        String number = null;
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_PARTS, parts.getCount()); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                addresses.addAll(unknown(bytes(part)));
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                number = new InternetHeaders(bytes(part)).getHeader("Message-ID", null);
            }
        }
        return number == null || addresses.isEmpty() ? null : new FailureReport(number, addresses);
    }

    private static InputStream bytes(BodyPart part) throws MessagingException, IOException {
        return new ByteArrayInputStream(part.getInputStream().readNBytes(LONGEST_PART));
    }

    /** Behind what is said of the mail, each recipient has lines of its own. */
    private static List<String> unknown(InputStream status) throws MessagingException {
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < MOST_RECIPIENTS; i++) {
            var said = new InternetHeaders(status);
            if (!said.getAllHeaders().hasMoreElements()) {
                return unknown;
            }
            boolean isFailed = value(said, "Action").equalsIgnoreCase("failed")
                    && STATUS.matcher(value(said, "Status")).matches();
            if (isFailed) {
                Stream.of("Original-Recipient", "Final-Recipient")
                        .map(each -> value(said, each).replaceFirst("^[^;]*;", ""))
                        .map(each -> each.strip().toLowerCase(Locale.ROOT))
                        .filter(each -> !each.isEmpty())
                        .forEach(unknown::add);
            }
        }
        return unknown;
    }

    private static String value(InternetHeaders said, String name) {
        String value = said.getHeader(name, null);
        return value == null ? "" : value.strip();
    }
}
