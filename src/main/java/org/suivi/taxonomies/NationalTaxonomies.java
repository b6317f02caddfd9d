package org.suivi.taxonomies;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;
import org.suivi.taxonomies.ReferenceList.CategoryColumn;
import org.suivi.taxonomies.ReferenceList.Words;
import tools.jackson.databind.ObjectMapper;

/** The vocabularies that a State makes for itself, such as the chapters of its own plan. */
@Service
@Transactional(readOnly = true)
public class NationalTaxonomies {

    /** The list of a system's own terms, where doubles are merged. */
    public static final String TERMS = "national";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final EntryStore store;
    private final ApplicationEventPublisher events;

    NationalTaxonomies(JdbcClient jdbc, ObjectMapper json, EntryStore store, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.store = store;
        this.events = events;
    }

    /** A vocabulary with its terms, the retired ones too. */
    public record WithTerms(int id, String code, LocalizedText name, int version, List<ReferenceEntry> terms) {}

    public List<WithTerms> all(Actor actor) {
        actor.mustHave(Permission.MANAGE_SYSTEM);
        List<ReferenceEntry> terms = store.all(terms(actor));
        return jdbc.sql("select id, code, name::text, version from taxonomy where system_id = :system order by id")
                .param("system", actor.inSystem())
                .query((row, index) -> {
                    String code = row.getString("code");
                    return new WithTerms(
                            row.getInt("id"),
                            code,
                            json.readValue(row.getString("name"), LocalizedText.class),
                            row.getInt("version"),
                            terms.stream()
                                    .filter(term -> term.category().equals(code))
                                    .toList());
                })
                .list();
    }

    public ReferenceEntry term(Actor actor, int id) {
        actor.mustHave(Permission.MANAGE_SYSTEM);
        return store.find(terms(actor), id).orElseThrow(() -> new NotFound("problem.not-found"));
    }

    @Transactional
    public String add(Actor actor, LocalizedText name) {
        actor.mustHave(Permission.MANAGE_SYSTEM);
        if (name.isEmpty()) {
            throw new Refused("reference.name.missing");
        }
        String code = "national-" + (all(actor).size() + 1);
        int id = jdbc.sql("""
                        insert into taxonomy (system_id, code, kind, name, source, version)
                        values (:system, :code, 'national', :name::jsonb, :source, 1) returning id
                        """)
                .param("system", actor.inSystem())
                .param("code", code)
                .param("name", json.writeValueAsString(name))
                .param("source", actor.name())
                .query(Integer.class)
                .single();
        events.publishEvent(new TaxonomyAdded(actor, id, name));
        return code;
    }

    /** Gives the vocabulary another name, unless somebody else did meanwhile. */
    @Transactional
    public void renameTaxonomy(Actor actor, String code, int version, LocalizedText name) {
        WithTerms before = one(actor, code);
        if (name.isEmpty()) {
            throw new Refused("reference.name.missing");
        }
        int saved = jdbc.sql("""
                        update taxonomy set name = :name::jsonb, version = version + 1
                        where id = :id and system_id = :system and version = :version
                        """)
                .param("name", json.writeValueAsString(name))
                .param("id", before.id())
                .param("system", actor.inSystem())
                .param("version", version)
                .update();
        if (saved == 0) {
            throw new Stale(new Ref("taxonomy", before.id()));
        }
        events.publishEvent(new TaxonomyRenamed(actor, before.id(), before.name(), name));
    }

    private WithTerms one(Actor actor, String taxonomy) {
        return all(actor).stream()
                .filter(one -> one.code().equals(taxonomy))
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    @Transactional
    public int addTerm(Actor actor, String taxonomy, Wording wording) {
        wording.mustHaveName();
        WithTerms to = one(actor, taxonomy);
        var content = new ReferenceEntry.Content(wording, new Validity(null, null, actor.name()), Map.of(), null);
        int id = store.add(terms(actor), String.valueOf(to.terms().size() + 1), taxonomy, content);
        events.publishEvent(new ReferenceAdded(actor, new Ref("term", id), content));
        return id;
    }

    @Transactional
    public void rename(Actor actor, int id, int version, Wording wording) {
        ReferenceEntry term = seen(actor, id, version);
        save(actor, term, term.change(actor, wording, term.validity(), term.details()));
    }

    /** From the day after, the term is no longer offered; what is tagged with it stays tagged. */
    @Transactional
    public void retire(Actor actor, int id, int version, LocalDate last) {
        ReferenceEntry term = seen(actor, id, version);
        save(actor, term, term.change(actor, term.wording(), term.validity().until(last), term.details()));
    }

    private void save(Actor actor, ReferenceEntry term, ReferenceChanged change) {
        store.save(terms(actor), term);
        events.publishEvent(change);
    }

    private ReferenceEntry seen(Actor actor, int id, int version) {
        ReferenceEntry term = term(actor, id);
        if (term.version() != version) {
            throw new Stale(term.ref());
        }
        return term;
    }

    /** What a system keeps for itself and may have doubles of. */
    static Stream<ReferenceList> lists(Actor actor) {
        return actor.system() == null ? Stream.empty() : Stream.of(terms(actor));
    }

    /** The terms of one system as a list of reference data; the number of the system comes from the actor. */
    private static ReferenceList terms(Actor actor) {
        int system = actor.inSystem();
        return new ReferenceList(
                TERMS,
                "term",
                Words.own(ReferenceList.ANY_CODE, "description"),
                new CategoryColumn(
                        "system_id, taxonomy_id",
                        "(select code from taxonomy where taxonomy.id = taxonomy_id and system_id = %d)"
                                .formatted(system),
                        "%1$d, (select id from taxonomy where code = :category and system_id = %1$d)"
                                .formatted(system)),
                "select code, name::text from taxonomy where system_id = %d order by id".formatted(system),
                List.of(),
                true);
    }
}
