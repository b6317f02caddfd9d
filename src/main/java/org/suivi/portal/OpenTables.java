package org.suivi.portal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.suivi.exports.Column;
import org.suivi.exports.CsvExport;
import org.suivi.exports.ExportFormat;
import org.suivi.exports.ExportWords;
import org.suivi.exports.ExportedList;
import org.suivi.exports.JsonExport;
import org.suivi.exports.ListDescription;
import org.suivi.exports.OpenTable;
import org.suivi.identity.PublicAddress;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;
import org.suivi.shared.web.Messages;
import org.suivi.shared.web.SystemHead;

/** The tables that modules offer as open data, beside the recommendations. */
@Component
public class OpenTables {

    private final List<OpenTable> tables;
    private final Messages messages;
    private final PublicAddress site;
    private final Clock clock;

    OpenTables(ObjectProvider<OpenTable> tables, Messages messages, PublicAddress site, Clock clock) {
        this.tables = tables.orderedStream().toList();
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    /** A table as the page explains it. */
    public record Explained(String code, List<Column> columns) {}

    /**
     * A table that is ready to be written.
     *
     * @param tag changes when anything in it changes
     */
    public record Opened(ExportedList list, String tag) {

        public String fileName(ExportFormat format) {
            return format.fileName(list.about());
        }

        public void write(ExportFormat format, OutputStream out) {
            try {
                if (format == ExportFormat.JSON) {
                    new JsonExport().write(list, out);
                } else {
                    new CsvExport(ExportWords.in(list.about().language())).write(list, out);
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    public List<Explained> all(Language language) {
        return tables.stream()
                .map(table -> new Explained(table.code(), columns(table, language)))
                .toList();
    }

    /** What everybody may see of one table. */
    public Opened open(SystemHead system, String code, Language language) {
        var everybody = Everybody.in(system);
        OpenTable table = tables.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
        List<List<@Nullable Object>> rows = table.rows(everybody, language, site.of(system.path()));
        var list =
                new ExportedList(about(system, code, language), columns(table, language), rows.size(), rows.iterator());
        return new Opened(list, tag(rows));
    }

    private ListDescription about(SystemHead system, String code, Language language) {
        String name = system.name().plain(language);
        return new ListDescription(
                messages.text(language, "portal.table." + code) + " · " + name,
                List.of(),
                clock.instant(),
                system.zone(),
                URI.create(site.of(system.path() + "/open-data#" + code)),
                messages.text(language, "portal.licence.text", name),
                language.locale());
    }

    private List<Column> columns(OpenTable table, Language language) {
        return table.fields().stream()
                .map(field -> new Column(field.key(), messages.text(language, field.label()), field.kind()))
                .toList();
    }

    private static String tag(List<List<@Nullable Object>> rows) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            rows.forEach(row -> digest.update(row.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
