package org.suivi.statements.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.suivi.shared.Language;
import org.suivi.shared.Refused;
import org.suivi.statements.DeliveryMark;
import org.suivi.statements.Shown;
import org.suivi.statements.Statements;

/** What a form of the page of statements holds: a text that is given, how it stands, or that it is posted. */
record StatementForm(
        @Nullable String step,
        @Nullable Integer entry,
        @Nullable String language,
        @Nullable String sure,
        @Nullable MultipartFile file,
        @Nullable String text,
        @Nullable DeliveryMark mark,
        @Nullable Shown shown,
        @Nullable String pronunciation,
        @Nullable String official) {

    /** Reading more than a file may have only fills the memory. */
    private static final long MOST = 10L * 1024 * 1024;

    int number() {
        if (entry == null) {
            throw new Refused("panel.command.unreadable");
        }
        return entry;
    }

    boolean is(String wanted) {
        return wanted.equals(step);
    }

    Statements.Upload upload() {
        Language said = Language.of(language).orElseThrow(() -> new Refused("statement.language.needed"));
        return new Statements.Upload(number(), said, fileName(), content(), sure != null);
    }

    Statements.Settled settled() {
        if (mark == null || shown == null) {
            throw new Refused("panel.command.unreadable");
        }
        return new Statements.Settled(
                mark,
                shown,
                pronunciation == null ? "" : pronunciation,
                Language.of(official).orElse(null));
    }

    private String fileName() {
        String given = file == null || file.isEmpty() ? null : file.getOriginalFilename();
        return given == null ? "statement.txt" : given;
    }

    private byte[] content() {
        if (file == null || file.isEmpty()) {
            if (text == null || text.isBlank()) {
                throw new Refused("statement.file.none");
            }
            return text.getBytes(StandardCharsets.UTF_8);
        }
        if (file.getSize() > MOST) {
            throw new Refused("statement.file.too-large", MOST / (1024 * 1024));
        }
        try {
            return file.getBytes();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
