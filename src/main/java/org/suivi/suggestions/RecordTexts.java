package org.suivi.suggestions;

import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Visibility;
import tools.jackson.databind.ObjectMapper;

/** Which records of a system are tagged, which are not, and which suggestions were rejected for them. */
@Component
@Transactional(readOnly = true)
class RecordTexts {

    private static final String OF_KIND = """
            select 1 from recommendation_tag t join term on term.id = t.term_id join taxonomy x on x.id = term.taxonomy_id
            where t.recommendation_id = r.id and x.kind = :kind
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final KnownTerms terms;

    RecordTexts(JdbcClient jdbc, ObjectMapper json, KnownTerms terms) {
        this.jdbc = jdbc;
        this.json = json;
        this.terms = terms;
    }

    /**
     * One text of each record that has tags of the kind, by everybody who tags: the United Nations and the State; of more than
     * this number only the newest, oldest first.
     */
    List<Labelled> tagged(int system, SuggestedKind kind, int most) {
        List<Labelled> tagged = new ArrayList<>();
        jdbc.sql("""
                        select r.texts::text as texts, array_agg(t.term_id order by t.term_id) as terms from recommendation r
                        join recommendation_tag t on t.recommendation_id = r.id
                        join term on term.id = t.term_id join taxonomy x on x.id = term.taxonomy_id and x.kind = :kind
                        where r.system_id = :system group by r.id order by r.id desc limit :most
                        """)
                .param("system", system)
                .param("kind", kind.taxonomies().code())
                .param("most", most)
                .query(row -> {
                    LocalizedText.Shown text = read(json.readValue(row.getString("texts"), LocalizedText.class));
                    Set<String> codes = codes(row.getArray("terms"));
                    if (text != null && !codes.isEmpty()) {
                        tagged.add(new Labelled(text.text(), text.language().code(), codes));
                    }
                });
        Collections.reverse(tagged);
        return tagged;
    }

    int countTagged(int system, SuggestedKind kind) {
        return jdbc.sql("select count(*) from recommendation r where r.system_id = :system and exists (" + OF_KIND
                        + ")")
                .param("system", system)
                .param("kind", kind.taxonomies().code())
                .query(Integer.class)
                .single();
    }

    /** Keys of the visible records without a tag of the kind, newest first. */
    List<Long> untagged(Actor actor, SuggestedKind kind, int skipped, int most) {
        return untagged(actor, kind, "r.id", " order by r.id desc offset :skipped limit :most")
                .param("skipped", skipped)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    int countUntagged(Actor actor, SuggestedKind kind) {
        return untagged(actor, kind, "count(*)", "").query(Integer.class).single();
    }

    private JdbcClient.StatementSpec untagged(Actor actor, SuggestedKind kind, String what, String rest) {
        return jdbc.sql("select " + what + " from recommendation r where r.system_id = :system"
                        + " and r.visibility in (:seen) and not exists (" + OF_KIND + ")" + rest)
                .param("system", actor.inSystem())
                .param("seen", Visibility.codesSeenBy(actor))
                .param("kind", kind.taxonomies().code());
    }

    /** The terms rejected for these records. */
    Map<Long, Set<Integer>> rejected(int system, List<Long> ids) {
        Map<Long, Set<Integer>> rejected = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            select recommendation_id, term_id from rejected_suggestion
                            where system_id = :system and recommendation_id in (:ids)
                            """).param("system", system).param("ids", ids).query(row -> {
                rejected.computeIfAbsent(row.getLong(1), unused -> new HashSet<>())
                        .add(row.getInt(2));
            });
        }
        return rejected;
    }

    boolean isRejected(int system, long recommendation, int category) {
        return jdbc.sql("""
                        select exists (select 1 from rejected_action_category where system_id = :system
                            and recommendation_id = :id and category = :category)
                        """)
                .param("system", system)
                .param("id", recommendation)
                .param("category", category)
                .query(Boolean.class)
                .single();
    }

    /** Of a text in several languages a model reads the English one, of which the bundled models have seen most. */
    static LocalizedText.@Nullable Shown read(LocalizedText texts) {
        return texts.in(Language.EN);
    }

    private Set<String> codes(Array found) throws SQLException {
        Set<String> codes = new LinkedHashSet<>();
        for (Integer term : (Integer[]) found.getArray()) {
            terms.code(term).ifPresent(codes::add);
        }
        return codes;
    }
}
