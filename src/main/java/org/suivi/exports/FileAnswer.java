package org.suivi.exports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.suivi.shared.web.Attachment;

/** A list as the answer to a request: a file with its kind and name. */
public final class FileAnswer {

    private FileAnswer() {}

    public static void send(ExportedList list, ExportFormat format, HttpServletResponse response) throws IOException {
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(format.fileName(list.about())));
        list.write(format, response.getOutputStream());
    }
}
