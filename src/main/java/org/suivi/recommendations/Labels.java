package org.suivi.recommendations;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.suivi.shared.Change;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.web.Messages;
import tools.jackson.databind.ObjectMapper;

/** What the codes of facets are called, in the reader's language. */
@Component
public class Labels {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Messages messages;
    private volatile @Nullable Map<Facet, Map<String, LocalizedText>> names;

    Labels(JdbcClient jdbc, ObjectMapper json, Messages messages) {
        this.jdbc = jdbc;
        this.json = json;
        this.messages = messages;
    }

    /** The name of a value of a facet; the code itself when nothing is known of it. */
    @Transactional(readOnly = true)
    public String of(Facet facet, String code, Language language) {
        return switch (facet) {
            case MECHANISM, THEME, PERSON, GOAL, TARGET, NATIONAL, STATE, REGION -> named(facet, code, language);
            case TYPE, POSITION, KIND, CATEGORY ->
                messages.text(language, "recommendation." + facet.code() + "." + code);
            case CYCLE -> messages.text(language, "recommendation.cycle.nth", code);
            case LANGUAGE -> Language.of(code).map(Language::ownName).orElse(code);
            case SESSION, YEAR, CLUSTER -> code;
        };
    }

    private String named(Facet facet, String code, Language language) {
        LocalizedText name = names().getOrDefault(facet, Map.of()).get(code);
        String label = name == null ? code : name.plain(language);
        boolean isNumbered = facet == Facet.GOAL || facet == Facet.TARGET;
        return isNumbered && name != null ? code + " · " + label : label;
    }

    private Map<Facet, Map<String, LocalizedText>> names() {
        Map<Facet, Map<String, LocalizedText>> known = names;
        if (known == null) {
            known = load();
            names = known;
        }
        return known;
    }

    private Map<Facet, Map<String, LocalizedText>> load() {
        Map<Facet, Map<String, LocalizedText>> all = new HashMap<>();
        load(all, "select 'STATE', code, name::text from state");
        load(all, "select 'MECHANISM', code, (name || short_name)::text from mechanism");
        load(all, """
                select case when kind = 'sdg' and parent_id is null then 'GOAL' when kind = 'sdg' then 'TARGET'
                    when kind = 'persons' then 'PERSON' when kind = 'themes' then 'THEME' else 'NATIONAL' end,
                    term.code, term.name::text
                from term join taxonomy on taxonomy.id = taxonomy_id
                """);
        return all;
    }

    private void load(Map<Facet, Map<String, LocalizedText>> all, String sql) {
        jdbc.sql(sql).query(row -> {
            all.computeIfAbsent(Facet.valueOf(row.getString(1)), unused -> new HashMap<>())
                    .put(row.getString(2), json.readValue(row.getString(3), LocalizedText.class));
        });
    }

    /** Names may have changed with any change of reference data; reading them again is cheap. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void forget(Change change) {
        if (!change.subject().type().equals(RecommendationDocuments.KIND)) {
            names = null;
        }
    }
}
