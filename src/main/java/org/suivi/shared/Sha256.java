package org.suivi.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, which every Java has, so that nobody who uses it needs to say what to do without. */
public final class Sha256 {

    private Sha256() {}

    /** A digest that has read nothing yet. */
    public static MessageDigest begun() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The hash of a text in UTF-8. */
    public static byte[] of(String text) {
        return begun().digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
