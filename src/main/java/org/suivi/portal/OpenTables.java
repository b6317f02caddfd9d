package org.suivi.portal;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.exports.Column;
import org.suivi.exports.Columns;
import org.suivi.exports.ExportedList;
import org.suivi.exports.ListDescription;
import org.suivi.exports.OpenTable;
import org.suivi.identity.PublicAddress;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;
import org.suivi.shared.Sha256;
import org.suivi.shared.web.Messages;
import org.suivi.shared.web.SystemHead;

/** The tables that modules offer as open data, beside the recommendations. */
@Component
public class OpenTables {

    private final List<OpenTable<?>> tables;
    private final Messages messages;
    private final PublicAddress site;
    private final Clock clock;

    OpenTables(ObjectProvider<OpenTable<?>> tables, Messages messages, PublicAddress site, Clock clock) {
        this.tables = tables.orderedStream().toList();
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    /** A table as the page explains it. */
    public record Explained(String code, List<Column> columns) {}

    /** Takes a table away, unless the reader has this version of it already. */
    public interface Taking {

        /** Whether the tag, which changes when anything in the table changes, is the one that the reader knows. */
        boolean isKnown(String tag);

        void take(ExportedList list) throws IOException;
    }

    public List<Explained> all(Language language) {
        return tables.stream()
                .map(table -> new Explained(
                        table.code(), described(table, language, "").columns().all()))
                .toList();
    }

    /**
     * Lets what everybody may see of one table be taken. It is read twice in one snapshot, first for its tag and length, so that it is
     * never held as a whole.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void open(SystemHead system, String code, Language language, Taking taking) throws IOException {
        var everybody = Everybody.in(system);
        OpenTable<?> table = tables.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
        described(table, language, site.of(system.path())).take(everybody, about(system, code, language), taking);
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

    private <T> Described<T> described(OpenTable<T> table, Language language, String address) {
        var columns = new Columns<T>(messages, language);
        table.describe(columns, address);
        return new Described<>(table, columns);
    }

    /** A table with its columns in one language. */
    private record Described<T>(OpenTable<T> table, Columns<T> columns) {

        void take(Actor everybody, ListDescription about, Taking taking) throws IOException {
            MessageDigest digest = Sha256.begun();
            long count = 0;
            try (Stream<T> rows = table.rows(everybody)) {
                for (Iterator<T> all = rows.iterator(); all.hasNext(); count++) {
                    digest.update(columns.row(all.next()).toString().getBytes(StandardCharsets.UTF_8));
                }
            }
            if (taking.isKnown(HexFormat.of().formatHex(digest.digest(), 0, 12))) {
                return;
            }
            try (Stream<T> rows = table.rows(everybody)) {
                taking.take(columns.list(about, count, rows.iterator()));
            }
        }
    }
}
