package org.suivi.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.coordination.Institutions;
import org.suivi.coordination.MyWork;
import org.suivi.identity.Organisation;
import org.suivi.identity.Organisations;
import org.suivi.meetings.RedFlag.Kind;
import org.suivi.requests.Requests;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Permission;

/** The front door to what the next meeting should talk about, as the follow-up shows it today. */
@Service
@Transactional(readOnly = true)
public class RedFlags {

    private final JdbcClient jdbc;
    private final Institutions institutions;
    private final MyWork work;
    private final Requests requests;
    private final Organisations organisations;
    private final Clock clock;

    RedFlags(
            JdbcClient jdbc,
            Institutions institutions,
            MyWork work,
            Requests requests,
            Organisations organisations,
            Clock clock) {
        this.jdbc = jdbc;
        this.institutions = institutions;
        this.work = work;
        this.requests = requests;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** By kind, and within each the institutions with most of it first. */
    public List<RedFlag> today(Actor actor) {
        actor.mustHave(Permission.EDIT_RECORDS);
        Map<Long, LocalizedText> names = organisations.all(actor.inSystem()).stream()
                .collect(Collectors.toMap(Organisation::id, Organisation::name));
        List<RedFlag> flags = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            counts(actor, kind).entrySet().stream()
                    .filter(count -> count.getValue() > 0 && names.containsKey(count.getKey()))
                    .sorted(Map.Entry.<Long, Integer>comparingByValue().reversed())
                    .map(count -> new RedFlag(
                            kind,
                            count.getKey(),
                            names.getOrDefault(count.getKey(), LocalizedText.EMPTY),
                            count.getValue()))
                    .forEach(flags::add);
        }
        return flags;
    }

    private Map<Long, Integer> counts(Actor actor, Kind kind) {
        return switch (kind) {
            case LATE ->
                institutions.counts(actor).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, count -> count.getValue().late()));
            case RETURNED -> work.returned(actor);
            case ORPHANED ->
                institutions.orphaned(actor).stream()
                        .collect(Collectors.toMap(
                                Institutions.Orphaned::organisation,
                                Institutions.Orphaned::recommendations,
                                Integer::sum));
            case UNANSWERED -> requests.unanswered(actor);
            case UNDONE -> undone(actor);
        };
    }

    private Map<Long, Integer> undone(Actor actor) {
        Map<Long, Integer> counts = new HashMap<>();
        jdbc.sql("""
                        select organisation_id, count(*) as open from action_point
                        where system_id = :system and done_on is null and due_on < :today group by organisation_id
                        """)
                .param("system", actor.inSystem())
                .param("today", LocalDate.now(clock))
                .query(row -> {
                    counts.put(row.getLong("organisation_id"), row.getInt("open"));
                });
        return counts;
    }
}
