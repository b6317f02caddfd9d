package org.suivi.proceedings;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suivi.exports.Column;
import org.suivi.exports.ColumnKind;
import org.suivi.exports.CsvExport;
import org.suivi.exports.ExportWords;
import org.suivi.exports.ExportedList;
import org.suivi.exports.JsonExport;
import org.suivi.exports.ListDescription;
import org.suivi.identity.PublicAddress;
import org.suivi.panels.Panel;
import org.suivi.panels.Turn;
import org.suivi.shared.Language;
import org.suivi.shared.web.Messages;

/** Writes the chapters of a recording as a file, for players and for programs. */
@Component
public class ChapterFile {

    private final Messages messages;
    private final PublicAddress site;
    private final Clock clock;

    ChapterFile(Messages messages, PublicAddress site, Clock clock) {
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    /** The kinds of file. */
    public enum Format {
        VTT("text/vtt;charset=UTF-8"),
        JSON("application/json"),
        CSV("text/csv;charset=UTF-8");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        /** Nothing for a word that is no format. */
        public static Optional<Format> of(String code) {
            return Arrays.stream(values())
                    .filter(one -> one.name().equalsIgnoreCase(code))
                    .findFirst();
        }
    }

    /** What is written, in which language. */
    public record Content(Afterwards afterwards, Language language, Function<Turn, String> names) {}

    /** Writes the file; leaves the stream open. */
    public void write(Content content, Format format, OutputStream out) throws IOException {
        if (format == Format.VTT) {
            out.write(content.afterwards().chapters().webVtt(content.names()).getBytes(StandardCharsets.UTF_8));
        } else if (format == Format.CSV) {
            new CsvExport(ExportWords.in(content.language().locale())).write(list(content), out);
        } else {
            new JsonExport().write(list(content), out);
        }
    }

    private ExportedList list(Content content) {
        Panel panel = content.afterwards().standing().panel();
        Language language = content.language();
        var about = new ListDescription(
                panel.head().title().plain(language),
                List.of(),
                clock.instant(),
                panel.head().place(),
                URI.create(site.of("/panels/" + panel.id() + "/afterwards")),
                messages.text(language, "proceedings.chapters"),
                language.locale());
        List<Chapter> chapters = content.afterwards().chapters().inside();
        return new ExportedList(
                about,
                List.of(
                        column(language, "turn", ColumnKind.NUMBER),
                        column(language, "title", ColumnKind.TEXT),
                        column(language, "start", ColumnKind.SYMBOL),
                        column(language, "end", ColumnKind.SYMBOL),
                        column(language, "start_ms", ColumnKind.NUMBER),
                        column(language, "address", ColumnKind.SYMBOL)),
                chapters.size(),
                chapters.stream().map(one -> row(content, one)).iterator());
    }

    private Column column(Language language, String key, ColumnKind kind) {
        return new Column(key, messages.text(language, "proceedings.column." + key.replace('_', '-')), kind);
    }

    private static List<@Nullable Object> row(Content content, Chapter one) {
        Recording recording = content.afterwards().recording();
        return Arrays.asList(
                one.turn().id(),
                content.names().apply(one.turn()),
                one.position(),
                Chapter.position(one.endMs()),
                one.startMs(),
                recording.isThere() ? recording.from(one.startMs()) : "");
    }
}
