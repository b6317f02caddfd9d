package org.suivi.coordination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.plans.Delivery;
import org.suivi.recommendations.Brief;
import org.suivi.recommendations.Labels;
import org.suivi.recommendations.RecommendationBriefs;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Visibility;
import org.suivi.shared.web.Messages;
import tools.jackson.databind.ObjectMapper;

/** Reads everything in which an institution has a part, as rows of its work sheet, in four statements however much it is. */
@Component
class OpenThings {

    private static final int LONGEST_TEXT = 2_000;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final UpdateRows updates;
    private final RecommendationBriefs briefs;
    private final Labels labels;
    private final Messages messages;

    OpenThings(
            JdbcClient jdbc,
            ObjectMapper json,
            UpdateRows updates,
            RecommendationBriefs briefs,
            Labels labels,
            Messages messages) {
        this.jdbc = jdbc;
        this.json = json;
        this.updates = updates;
        this.briefs = briefs;
        this.labels = labels;
        this.messages = messages;
    }

    private record Given(
            ToldOn on,
            boolean leads,
            @Nullable LocalDate due,
            @Nullable Delivery delivery) {}

    List<OpenThing> of(Actor actor, long organisation, Language language) {
        List<Given> given = new ArrayList<>(recommendations(actor, organisation));
        Map<Long, Brief> known =
                briefs.of(actor, given.stream().map(each -> each.on().id()).toList());
        given.addAll(actions(actor, organisation));
        Map<String, ProgressUpdate> newest = new HashMap<>();
        updates.newest(actor, organisation).forEach(update -> newest.put(key(update.on()), update));
        Labels names = labels.inSystem(actor.inSystem());
        List<OpenThing> things = new ArrayList<>();
        for (Given each : given) {
            ProgressUpdate last = newest.get(key(each.on()));
            things.add(new OpenThing(
                    each.on(),
                    each.leads(),
                    each.due(),
                    locked(each, brief(each, known), names, language, last),
                    last,
                    each.delivery()));
        }
        return things;
    }

    private static @Nullable Brief brief(Given each, Map<Long, Brief> known) {
        return each.on().recommendation() == null ? null : known.get(each.on().recommendation());
    }

    private static String key(ToldOn on) {
        return on.kind() + ":" + on.id();
    }

    private List<Given> recommendations(Actor actor, long organisation) {
        return jdbc.sql("""
                        select w.recommendation_id, bool_or(w.part = 'lead') as leads, min(w.due_on) as due
                        from assigned_recommendation w
                        join recommendation r on r.id = w.recommendation_id and r.visibility in (:seen)
                        where w.system_id = :system and w.organisation_id = :organisation
                        group by w.recommendation_id order by due nulls last, w.recommendation_id
                        """)
                .param("system", actor.inSystem())
                .param("seen", Visibility.codesSeenBy(actor))
                .param("organisation", organisation)
                .query((row, index) -> new Given(
                        ToldOn.recommendation(row.getLong("recommendation_id")),
                        row.getBoolean("leads"),
                        row.getObject("due", LocalDate.class),
                        null))
                .list();
    }

    private List<Given> actions(Actor actor, long organisation) {
        return jdbc.sql("""
                        select a.id, p.part = 'lead' as leads, min(d.day) as due, a.title::text as title, a.delivery
                        from action_part p join action a on a.id = p.action_id
                        left join action_day d on d.action_id = p.action_id
                        where p.system_id = :system and p.organisation_id = :organisation
                        group by a.id, p.part order by due nulls last, a.id
                        """)
                .param("system", actor.inSystem())
                .param("organisation", organisation)
                .query((row, index) -> action(row))
                .list();
    }

    private Given action(ResultSet row) throws SQLException {
        return new Given(
                new ToldOn(null, row.getLong("id"), json.readValue(row.getString("title"), LocalizedText.class)),
                row.getBoolean("leads"),
                row.getObject("due", LocalDate.class),
                Delivery.of(row.getString("delivery")).orElseThrow());
    }

    private List<String> locked(
            Given each, @Nullable Brief brief, Labels names, Language language, @Nullable ProgressUpdate last) {
        List<String> about = brief == null
                ? List.of(
                        messages.text(language, "sheet.action"),
                        each.on().title().plain(language))
                : List.of(brief.heading(names, language), text(brief).plain(language));
        String text = about.get(1);
        return List.of(
                about.get(0),
                text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text,
                messages.text(language, "assignment.part." + (each.leads() ? "lead" : "supporting")),
                each.due() == null ? "" : each.due().toString(),
                last(each, last, language));
    }

    private static LocalizedText text(Brief brief) {
        return brief.title().isEmpty() ? brief.texts() : brief.title();
    }

    private String last(Given each, @Nullable ProgressUpdate last, Language language) {
        if (each.delivery() != null) {
            return messages.text(language, "delivery." + each.delivery().code());
        }
        return last == null
                ? ""
                : messages.text(language, "delivery." + last.told().delivery().code());
    }
}
