package org.suivi.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Bcrypt for passwords of any length and script: bcrypt reads 72 bytes, which are 18 letters of some scripts, so it is given a
 * keyed hash of the whole. The key is no secret; it makes hashes leaked elsewhere useless here.
 */
final class LongBcrypt implements PasswordEncoder {

    private static final SecretKeySpec KEY =
            new SecretKeySpec("org.suivi.identity.password.1".getBytes(StandardCharsets.US_ASCII), "HmacSHA256");

    private final BCryptPasswordEncoder bcrypt;

    LongBcrypt(int strength) {
        this.bcrypt = new BCryptPasswordEncoder(strength);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return password == null ? null : bcrypt.encode(condensed(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return password != null && hash != null && bcrypt.matches(condensed(password), hash);
    }

    /** 44 letters. Normalised, because keyboards write the same accented letter in different ways. */
    private static String condensed(CharSequence password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(KEY);
            String same = Normalizer.normalize(password, Normalizer.Form.NFKC);
            return Base64.getEncoder().encodeToString(mac.doFinal(same.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
