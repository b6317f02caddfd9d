package org.suivi.panels;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.suivi.shared.Sha256;

/**
 * Lots that nobody can steer and everybody can recompute: a commitment to a secret seed is published before the window opens, a number
 * that is read out in the room is mixed in after it closes, and each lot follows from both and the code of its delegation alone.
 */
public final class FairDraw {

    /** So many hexadecimal digits are a lot: 64 bits. */
    private static final int LOT = 16;

    private FairDraw() {}

    /** SHA-256 of the seed, the number of the panel and that of the list. */
    public static String commitment(byte[] seed, long panel, int list) {
        return HexFormat.of().formatHex(sha256(seed, text("%d/%d".formatted(panel, list))));
    }

    /** HMAC-SHA256 of code and capacity with the key that seed and number make. */
    public static String lot(byte[] seed, String number, String delegation, String capacity) {
        return HexFormat.of()
                .formatHex(hmac(sha256(seed, text(number)), text(delegation + "/" + capacity)))
                .substring(0, LOT);
    }

    /** The letter from which an order by letters begins. */
    static char letter(byte[] seed, String number) {
        int drawn = Integer.parseInt(lot(seed, number, "letter", "").substring(0, 7), 16);
        return (char) ('A' + drawn % 26);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sha256(byte[] first, byte[] second) {
        MessageDigest digest = Sha256.begun();
        digest.update(first);
        return digest.digest(second);
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
