package org.suivi.shared.web;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Short numbers that a user can read to the administrator, who finds them in the log. */
public final class Reference {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    public static String next() {
        byte[] four = new byte[4];
        RANDOM.nextBytes(four);
        return HexFormat.of().withUpperCase().formatHex(four);
    }
}
