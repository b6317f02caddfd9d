package org.suivi.identity;

import java.security.SecureRandom;
import java.util.Base64;
import org.suivi.shared.Sha256;

/**
 * Random text that opens something, shown once; what is kept of it is its hash, which needs no salt at this length. Also for the links
 * of other modules.
 */
public final class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private Secret() {}

    /** 256 bits, safe in addresses. */
    public static String fresh() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
    }

    /** Letters and digits that are not mistaken for one another when written on paper, in groups of four. */
    static String writable(int groups) {
        var text = new StringBuilder();
        for (int i = 0; i < groups * 4; i++) {
            text.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    static byte[] bytes(int number) {
        byte[] bytes = new byte[number];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** What is kept of a secret. */
    public static byte[] hashOf(String secret) {
        return Sha256.of(secret);
    }
}
