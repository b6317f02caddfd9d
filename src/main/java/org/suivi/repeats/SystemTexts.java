package org.suivi.repeats;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import tools.jackson.databind.ObjectMapper;

/** The texts of a system as the finder compares them, whoever may read them: what is shown is narrowed afterwards. */
@Component
@Transactional(readOnly = true)
class SystemTexts {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    SystemTexts(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Changes whenever a text comes, goes or is worded anew, also when the same text comes back under another key. */
    String stamp(int system) {
        return jdbc.sql("""
                        select count(*) || '-' || coalesce(sum(id), 0) || '-' || coalesce(sum(fingerprint), 0)
                        from recommendation where system_id = :system
                        """).param("system", system).query(String.class).single();
    }

    List<Asked> all(int system) {
        return jdbc.sql("""
                        select r.id, r.texts::text as texts, r.year, m.code from recommendation r
                        join mechanism m on m.id = r.mechanism_id where r.system_id = :system order by r.id
                        """)
                .param("system", system)
                .query((row, index) -> asked(
                        row.getLong("id"),
                        compared(json.readValue(row.getString("texts"), LocalizedText.class)),
                        row.getString("code"),
                        (Integer) row.getObject("year")))
                .list();
    }

    /** Of a text in several languages the English one is compared: the finder knows most of it. */
    static LocalizedText.@Nullable Shown compared(LocalizedText texts) {
        return texts.in(Language.EN);
    }

    private static Asked asked(long id, LocalizedText.@Nullable Shown text, String mechanism, @Nullable Integer year) {
        return text == null
                ? new Asked(id, Language.EN.code(), "", mechanism, year)
                : new Asked(id, text.language().code(), text.text(), mechanism, year);
    }
}
