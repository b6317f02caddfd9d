package org.suivi.shared.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;

/** How an answer says that it is a file to keep: the value of its Content-Disposition. */
public final class Attachment {

    private Attachment() {}

    /** The header's value for a file of this name, in any script. */
    public static String named(String fileName) {
        return ContentDisposition.attachment()
                .filename(fileName, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
