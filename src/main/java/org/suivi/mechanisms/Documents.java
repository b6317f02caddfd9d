package org.suivi.mechanisms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;
import org.suivi.shared.Stale;
import tools.jackson.databind.ObjectMapper;

/** The documents of a system: found by symbol or by review, received with imports. */
@Service
@Transactional(readOnly = true)
public class Documents {

    private static final String SELECT = """
            select id, mechanism_id, symbol, type, title::text, session, cycle, year, adopted_on, published_on,
                uhri_published_on, version from document where system_id = :system
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;

    Documents(JdbcClient jdbc, ObjectMapper json, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
    }

    public Optional<Document> withId(int system, long id) {
        return jdbc.sql(SELECT + " and id = :id")
                .param("system", system)
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** The symbol may have spaces, other dashes and other cases than the United Nations write. */
    public Optional<Document> withSymbol(int system, String symbol) {
        return jdbc.sql(SELECT + " and symbol = :symbol")
                .param("system", system)
                .param("symbol", DocumentSymbol.parse(symbol).symbol())
                .query(this::read)
                .optional();
    }

    /** The one document without symbol of a mechanism for a session. */
    public Optional<Document> ofReview(int system, int mechanism, int session) {
        return jdbc.sql(SELECT + " and symbol is null and mechanism_id = :mechanism and session = :session")
                .param("system", system)
                .param("mechanism", mechanism)
                .param("session", session)
                .query(this::read)
                .optional();
    }

    /** The documents with these keys, for lists. */
    public List<Document> withIds(int system, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " and id in (:ids) order by id")
                        .param("system", system)
                        .param("ids", ids)
                        .query(this::read)
                        .list();
    }

    /** Enters what imports do not tell: the title, and the days of adoption and publication. */
    @Transactional
    public void change(Actor actor, ChangeDocument command) {
        actor.mustHave(Permission.EDIT_RECORDS);
        Document before = withId(actor.inSystem(), command.id()).orElseThrow(() -> new NotFound("problem.not-found"));
        var old = new DocumentChanged.Told(
                before.title(), before.dates().adopted(), before.dates().published());
        var told = new DocumentChanged.Told(command.title(), command.adopted(), command.published());
        int saved = jdbc.sql("""
                        update document set title = :title::jsonb, adopted_on = :adopted, published_on = :published,
                            version = version + 1
                        where id = :id and system_id = :system and version = :version
                        """)
                .param("title", json.writeValueAsString(command.title()))
                .param("adopted", command.adopted(), Types.DATE)
                .param("published", command.published(), Types.DATE)
                .param("id", command.id())
                .param("system", actor.inSystem())
                .param("version", command.version())
                .update();
        if (saved == 0) {
            throw new Stale(new Ref("document", command.id()));
        }
        if (!old.equals(told)) {
            events.publishEvent(new DocumentChanged(actor, command.id(), old, told));
        }
    }

    /**
     * Finds the documents an import names and adds those the system does not have; what is there is not changed.
     *
     * @return the key of each
     */
    @Transactional
    public Map<ReceivedDocument.Key, Long> receive(Actor actor, long importId, Collection<ReceivedDocument> received) {
        actor.mustHave(Permission.IMPORT);
        Map<ReceivedDocument.Key, ReceivedDocument> once = new LinkedHashMap<>();
        received.forEach(document -> once.putIfAbsent(document.key(), document));
        String rows = json.writeValueAsString(
                once.values().stream().map(Documents::values).toList());
        List<Long> added = jdbc.sql("""
                        insert into document (system_id, mechanism_id, symbol, type, title, session, cycle, year, adopted_on,
                            published_on, uhri_published_on, import_id)
                        select :system, mechanism_id, symbol, type, title, session, cycle, year, adopted_on, published_on,
                            uhri_published_on, :import
                        from jsonb_to_recordset(:rows::jsonb) as given(mechanism_id int, symbol text, type text, title jsonb,
                            session int, cycle int, year int, adopted_on date, published_on date, uhri_published_on date)
                        on conflict do nothing returning id
                        """)
                .param("system", actor.inSystem())
                .param("import", importId)
                .param("rows", rows)
                .query(Long.class)
                .list();
        if (!added.isEmpty()) {
            events.publishEvent(new DocumentsReceived(actor, importId, added));
        }
        return keys(actor.inSystem(), rows);
    }

    /**
     * Takes back the documents of an undone import.
     *
     * @param used documents that something else stands on by now
     */
    @Transactional
    public void withdraw(Actor actor, long importId, Collection<Long> used) {
        actor.mustHave(Permission.IMPORT);
        List<Long> gone = jdbc.sql("""
                        delete from document where system_id = :system and import_id = :import and id <> all (:used)
                        returning id
                        """)
                .param("system", actor.inSystem())
                .param("import", importId)
                .param("used", used.toArray(Long[]::new))
                .query(Long.class)
                .list();
        if (!gone.isEmpty()) {
            events.publishEvent(new DocumentsWithdrawn(actor, importId, gone));
        }
    }

    private Map<ReceivedDocument.Key, Long> keys(int system, String rows) {
        Map<ReceivedDocument.Key, Long> keys = new HashMap<>();
        jdbc.sql("""
                        select document.id, document.symbol, document.mechanism_id, document.session
                        from jsonb_to_recordset(:rows::jsonb) as given(mechanism_id int, symbol text, session int)
                            join document on document.system_id = :system and (document.symbol = given.symbol
                                or given.symbol is null and document.symbol is null
                                and document.mechanism_id = given.mechanism_id
                                and document.session is not distinct from given.session)
                        """).param("system", system).param("rows", rows).query(row -> {
            String symbol = row.getString("symbol");
            var key = symbol == null
                    ? new ReceivedDocument.Key(null, row.getInt("mechanism_id"), (Integer) row.getObject("session"))
                    : new ReceivedDocument.Key(symbol, 0, null);
            keys.put(key, row.getLong("id"));
        });
        return keys;
    }

    private static Map<String, Object> values(ReceivedDocument document) {
        Map<String, Object> values = new HashMap<>();
        values.put("mechanism_id", document.mechanism());
        values.put("symbol", document.symbol());
        values.put("type", document.type());
        values.put("title", document.title());
        values.put("session", document.review().session());
        values.put("cycle", document.review().cycle());
        values.put("year", document.review().year());
        values.put("adopted_on", document.dates().adopted());
        values.put("published_on", document.dates().published());
        values.put("uhri_published_on", document.dates().publishedOnUhri());
        return values;
    }

    private Document read(ResultSet row, int index) throws SQLException {
        return new Document(
                row.getLong("id"),
                row.getInt("mechanism_id"),
                row.getString("symbol"),
                row.getString("type"),
                json.readValue(row.getString("title"), LocalizedText.class),
                new Document.Review((Integer) row.getObject("session"), (Integer) row.getObject("cycle"), (Integer)
                        row.getObject("year")),
                new Document.Dates(
                        row.getObject("adopted_on", LocalDate.class),
                        row.getObject("published_on", LocalDate.class),
                        row.getObject("uhri_published_on", LocalDate.class)),
                row.getInt("version"));
    }
}
