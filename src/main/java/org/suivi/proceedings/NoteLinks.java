package org.suivi.proceedings;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.panels.ConceptNote;
import org.suivi.panels.Panel;
import org.suivi.panels.PanelPreparing;
import org.suivi.panels.PanelStatus;
import org.suivi.panels.Panels;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;

/** The front door to the addresses in concept notes, of documents and pages, and to what they answered when they were asked. */
@Service
@Transactional
public class NoteLinks {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"«»“”（）(){}\\[\\]，。؛،]{3,500}");
    private static final String BEHIND = "[.,;:!?'’]+$";
    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Panels panels;
    private final PanelPreparing preparing;

    NoteLinks(JdbcClient jdbc, Panels panels, PanelPreparing preparing) {
        this.jdbc = jdbc;
        this.panels = panels;
        this.preparing = preparing;
    }

    /**
     * An address in a note.
     *
     * @param checkedAt when it was asked last; null when it never was
     * @param aliveAt when it last answered that it is there
     */
    public record Link(
            String url,
            @Nullable Instant checkedAt,
            @Nullable Instant aliveAt,
            String answer) {

        public boolean isAlive() {
            return checkedAt != null && checkedAt.equals(aliveAt);
        }
    }

    /** In the order of the note. */
    @Transactional(readOnly = true)
    public List<Link> of(long panel) {
        Map<String, Link> asked = new TreeMap<>();
        jdbc.sql("select url, checked_at, alive_at, answer from panel_link where panel_id = :panel")
                .param("panel", panel)
                .query(row -> {
                    Timestamp alive = row.getTimestamp("alive_at");
                    var link = new Link(
                            row.getString("url"),
                            row.getTimestamp("checked_at").toInstant(),
                            alive == null ? null : alive.toInstant(),
                            row.getString("answer"));
                    asked.put(link.url(), link);
                });
        return in(preparing.note(panel).note()).stream()
                .map(url -> asked.getOrDefault(url, new Link(url, null, null, "")))
                .toList();
    }

    /** Those in the texts of a note in all its languages, each once. */
    static List<String> in(ConceptNote note) {
        return Stream.of(note.mandate(), note.objectives(), note.format(), note.outcome(), note.documents())
                .map(LocalizedText::texts)
                .flatMap(texts -> texts.values().stream())
                .flatMap(text -> ADDRESS.matcher(text).results())
                .map(MatchResult::group)
                .map(found -> found.replaceFirst(BEHIND, ""))
                .distinct()
                .limit(MOST)
                .toList();
    }

    @Transactional(readOnly = true)
    List<Recordings.Asked> notAskedSince(Instant moment) {
        Set<Recordings.Asked> recently = jdbc
                .sql("select panel_id, url from panel_link where checked_at >= :moment")
                .param("moment", Timestamp.from(moment))
                .query((row, index) -> new Recordings.Asked(row.getLong("panel_id"), row.getString("url")))
                .stream()
                .collect(Collectors.toSet());
        return panels.all(Actor.suivi(null)).stream()
                .filter(panel -> panel.status() != PanelStatus.ARCHIVED)
                .map(Panel::id)
                .flatMap(
                        panel -> in(preparing.note(panel).note()).stream().map(url -> new Recordings.Asked(panel, url)))
                .filter(asked -> !recently.contains(asked))
                .toList();
    }

    void answered(Recordings.Asked asked, LinkCheck.Answer answer, Instant at) {
        jdbc.sql("""
                        insert into panel_link as kept (panel_id, url, checked_at, alive_at, answer)
                        values (:panel, :url, :at, case when :alive then cast(:at as timestamptz) end, :answer)
                        on conflict (panel_id, url) do update set checked_at = excluded.checked_at,
                            alive_at = coalesce(excluded.alive_at, kept.alive_at), answer = excluded.answer
                        """)
                .param("panel", asked.panel())
                .param("url", asked.url())
                .param("at", Timestamp.from(at))
                .param("alive", answer.isAlive())
                .param("answer", answer.said())
                .update();
    }
}
