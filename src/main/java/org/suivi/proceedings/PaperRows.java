package org.suivi.proceedings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotFound;
import org.suivi.shared.Stale;
import tools.jackson.databind.json.JsonMapper;

/** Papers and their sentences in the database. */
@Component
class PaperRows {

    private static final String PAPERS = """
            select paper.*, coalesce((select json_agg(json_build_object('account', account_id, 'name', name) order by reviewed_at)
                from panel_paper_review where paper_id = paper.id), '[]')::text as reviewers
            from panel_paper paper
            """;
    private static final String SENTENCES = """
            select id, origin, section, objective, texts::text, behind::text, sources::text, choice, is_edited, version
            from panel_paper_sentence
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PaperRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Paper> find(long panel, PaperTemplate template) {
        return jdbc.sql(PAPERS + " where panel_id = :panel and template = :template")
                .param("panel", panel)
                .param("template", template.name())
                .query(this::paper)
                .optional();
    }

    /** The paper, and nobody else changes it until this transaction is over. */
    Paper locked(long panel, PaperTemplate template) {
        return jdbc.sql(PAPERS + " where panel_id = :panel and template = :template for update of paper")
                .param("panel", panel)
                .param("template", template.name())
                .query(this::paper)
                .optional()
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    /** The same, as long as it is what the sender saw. */
    Paper locked(Papers.Seen seen) {
        Paper paper = locked(seen.panel(), seen.template());
        if (paper.version() != seen.version()) {
            throw new Stale(paper.ref());
        }
        return paper;
    }

    /** All papers of all panels that are in one of the states, the last posted first. */
    List<Paper> in(Set<PaperState> states) {
        return jdbc.sql(PAPERS + " where state in (:states) order by posted_at desc nulls first, id desc limit 200")
                .param("states", states.stream().map(Enum::name).toList())
                .query(this::paper)
                .list();
    }

    void begin(long panel, PaperTemplate template) {
        jdbc.sql("insert into panel_paper (panel_id, template) values (:panel, :template) on conflict do nothing")
                .param("panel", panel)
                .param("template", template.name())
                .update();
    }

    /** Lets everybody who has the paper open know that it is another one. */
    void touch(Paper paper) {
        jdbc.sql("update panel_paper set version = version + 1 where id = :id")
                .param("id", paper.id())
                .update();
    }

    List<Sentence> sentences(Paper paper) {
        return jdbc.sql(SENTENCES + " where paper_id = :paper order by place, id")
                .param("paper", paper.id())
                .query(this::sentence)
                .list();
    }

    Sentence sentence(Paper paper, long id) {
        return jdbc.sql(SENTENCES + " where paper_id = :paper and id = :id")
                .param("paper", paper.id())
                .param("id", id)
                .query(this::sentence)
                .optional()
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    /** Writes what follows from the journal; what somebody wrote or dropped stays, and what is new or other is to be decided on. */
    void bringUpToDate(Paper paper, List<Candidate> candidates) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Candidate each : candidates) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("origin", each.origin());
            row.put("section", each.section().name());
            row.put("objective", each.objective());
            row.put("place", (Arrays.asList(Section.values()).indexOf(each.section()) + 1) * 10_000 + rows.size());
            row.put("texts", each.texts());
            row.put("sources", each.sources());
            rows.add(row);
        }
        jdbc.sql("""
                        insert into panel_paper_sentence as kept (paper_id, origin, section, objective, place, texts, sources)
                        select :paper, origin, section, objective, place, texts, sources
                        from jsonb_to_recordset(:rows::jsonb)
                            as given (origin text, section text, objective int, place int, texts jsonb, sources jsonb)
                        on conflict (paper_id, origin) do update
                        set texts = excluded.texts, sources = excluded.sources, place = excluded.place,
                            choice = case when kept.texts = excluded.texts or kept.choice = 'DROPPED' then kept.choice
                                else 'PROPOSED' end,
                            version = kept.version + 1
                        where not kept.is_edited
                        """)
                .param("paper", paper.id())
                .param("rows", json.writeValueAsString(rows))
                .update();
        jdbc.sql("""
                        delete from panel_paper_sentence
                        where paper_id = :paper and not is_edited and origin not in (:origins)
                        """)
                .param("paper", paper.id())
                .param("origins", candidates.stream().map(Candidate::origin).toList())
                .update();
    }

    /** Each sentence that a person wrote is decided on again. */
    void proposeAgain(Paper paper) {
        jdbc.sql("""
                        update panel_paper_sentence set choice = 'PROPOSED', version = version + 1
                        where paper_id = :paper and is_edited and choice = 'KEPT'
                        """).param("paper", paper.id()).update();
    }

    void add(Paper paper, Candidate written) {
        jdbc.sql("""
                        insert into panel_paper_sentence (paper_id, origin, section, objective, place, texts, sources, choice, is_edited)
                        values (:paper, :origin, :section, :objective, :place, :texts::jsonb, :sources::jsonb, 'KEPT', true)
                        """)
                .param("paper", paper.id())
                .param("origin", written.origin())
                .param("section", written.section().name())
                .param("objective", written.objective())
                .param("place", (Arrays.asList(Section.values()).indexOf(written.section()) + 1) * 10_000 + 9_000)
                .param("texts", json.writeValueAsString(written.texts()))
                .param("sources", json.writeValueAsString(written.sources()))
                .update();
    }

    /** Saves a sentence, unless somebody saved it meanwhile. */
    void save(Paper paper, Sentence sentence) {
        int saved = jdbc.sql("""
                        update panel_paper_sentence
                        set texts = :texts::jsonb, behind = :behind::jsonb, sources = :sources::jsonb, choice = :choice,
                            is_edited = :edited, version = version + 1
                        where id = :id and paper_id = :paper and version = :version
                        """)
                .param("texts", json.writeValueAsString(sentence.texts()))
                .param("behind", json.writeValueAsString(sentence.behind()))
                .param("sources", json.writeValueAsString(sentence.sources()))
                .param("choice", sentence.choice().name())
                .param("edited", sentence.isEdited())
                .param("id", sentence.id())
                .param("paper", paper.id())
                .param("version", sentence.version())
                .update();
        if (saved == 0) {
            throw new Stale(paper.ref());
        }
    }

    private Paper paper(ResultSet row, int index) throws SQLException {
        Timestamp posted = row.getTimestamp("posted_at");
        String audience = row.getString("audience");
        return new Paper(
                row.getLong("id"),
                row.getLong("panel_id"),
                PaperTemplate.valueOf(row.getString("template")),
                PaperState.valueOf(row.getString("state")),
                row.getBoolean("is_named"),
                row.getInt("correction_days"),
                row.getObject("correct_until", LocalDate.class),
                audience == null ? null : Audience.valueOf(audience),
                posted == null ? null : posted.toInstant(),
                List.of(json.readValue(row.getString("reviewers"), Paper.Reviewer[].class)),
                row.getInt("version"));
    }

    private Sentence sentence(ResultSet row, int index) throws SQLException {
        Set<Language> behind = EnumSet.noneOf(Language.class);
        behind.addAll(List.of(json.readValue(row.getString("behind"), Language[].class)));
        return new Sentence(
                row.getLong("id"),
                row.getString("origin"),
                Section.valueOf(row.getString("section")),
                (Integer) row.getObject("objective"),
                json.readValue(row.getString("texts"), LocalizedText.class),
                behind,
                List.of(json.readValue(row.getString("sources"), Source[].class)),
                Sentence.Choice.valueOf(row.getString("choice")),
                row.getBoolean("is_edited"),
                row.getInt("version"));
    }
}
