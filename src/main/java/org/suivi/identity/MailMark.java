package org.suivi.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The numbers of our mails (Message-ID). In each stands a mark that only this installation can make, over its day and to whom it went: who
 * tells that it came back has seen it, and nobody has to keep a list of what was sent.
 */
@Component
class MailMark {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MARK = 32;
    private static final int KEPT_DAYS = 30;
    private static final Pattern NUMBER = Pattern.compile("<?(\\d{1,7})\\.([0-9a-f]{16})\\.([0-9a-f]{32})@.*");

    private final Supplier<byte[]> key;
    private final Clock clock;

    @Autowired
    MailMark(JdbcClient jdbc, Clock clock) {
        this(() -> jdbc.sql("select key from mail_key").query(byte[].class).single(), clock);
    }

    MailMark(Supplier<byte[]> key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    String number(String to, String from) {
        String begin = today() + "." + HexFormat.of().formatHex(Secret.bytes(8));
        return "<" + begin + "." + mark(begin, to) + from.substring(from.lastIndexOf('@')) + ">";
    }

    /** Whether we wrote a mail of this number to this address, in the last thirty days. */
    boolean isOurs(String number, String to) {
        Matcher parts = NUMBER.matcher(number.strip().toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return false;
        }
        String begin = parts.group(1) + "." + parts.group(2);
        long age = today() - Long.parseLong(parts.group(1));
        return age >= 0 && age <= KEPT_DAYS && MessageDigest.isEqual(bytes(mark(begin, to)), bytes(parts.group(3)));
    }

    private String mark(String begin, String to) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.get(), ALGORITHM));
            byte[] mark = mac.doFinal(bytes(begin + " " + to.strip().toLowerCase(Locale.ROOT)));
            return HexFormat.of().formatHex(mark).substring(0, MARK);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private long today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toEpochDay();
    }
}
