package org.suivi.recommendations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.recommendations.RecommendationPage.Ask;
import org.suivi.recommendations.RecommendationPage.Connections;
import org.suivi.recommendations.RecommendationPage.InCluster;
import org.suivi.recommendations.RecommendationPage.PastPosition;
import org.suivi.recommendations.RecommendationPage.Related;
import org.suivi.recommendations.RecommendationPage.Tag;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Visibility;

/** The front door to reading one recommendation with everything beside it, straight from the database. */
@Service
@Transactional(readOnly = true)
public class RecommendationPages {

    private final JdbcClient jdbc;
    private final RecordReading reading;
    private final Codes codes;

    RecommendationPages(JdbcClient jdbc, RecordReading reading, Codes codes) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.codes = codes;
    }

    /** The recommendation at this address of the actor's system. */
    public RecommendationPage at(Actor actor, String address) {
        actor.mustHave(Permission.READ_PUBLISHED);
        return page(actor, reading.at(actor, address));
    }

    public RecommendationPage withId(Actor actor, long id) {
        actor.mustHave(Permission.READ_PUBLISHED);
        return page(actor, reading.withIds(actor, List.of(id)).stream().findFirst());
    }

    private RecommendationPage page(Actor actor, Optional<RecommendationRecord> found) {
        RecommendationRecord record = found.orElseThrow(() -> new NotFound("problem.not-found"));
        long id = record.official().id();
        return new RecommendationPage(
                record, past(actor, id), tags(id), asks(id), new Connections(related(actor, id), clusters(actor, id)));
    }

    private List<PastPosition> past(Actor actor, long id) {
        boolean seesPeople = actor.may(Permission.READ);
        return jdbc.sql("select * from past_position where recommendation_id = :id order by until desc")
                .param("id", id)
                .query((row, index) -> new PastPosition(
                        new PositionTaken(
                                Position.of(row.getString("position")),
                                row.getObject("position_on", LocalDate.class),
                                row.getString("reasons"),
                                row.getString("symbol"),
                                row.getString("paragraph")),
                        row.getTimestamp("until").toInstant(),
                        seesPeople ? row.getString("changed_by") : null))
                .list();
    }

    private List<Tag> tags(long id) {
        Codes.Snapshot known = codes.now();
        return jdbc
                .sql("select term_id, source from recommendation_tag where recommendation_id = :id order by term_id")
                .param("id", id)
                .query((row, index) -> tag(row.getInt("term_id"), row.getString("source"), known))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Tag> tag(int term, String source, Codes.Snapshot known) {
        return known.term(term).map(found -> new Tag(term, found.facet(), found.code(), source));
    }

    private List<Ask> asks(long id) {
        return jdbc.sql("""
                        select id, text::text, done_when::text, version from ask where recommendation_id = :id
                        order by place, id
                        """)
                .param("id", id)
                .query((row, index) -> new Ask(
                        row.getLong("id"),
                        text(row.getString("text")),
                        text(row.getString("done_when")),
                        row.getInt("version")))
                .list();
    }

    private List<Related> related(Actor actor, long id) {
        return jdbc.sql("""
                        select linked.kind, is_incoming, note, r.id, r.address, r.number, r.year, r.texts::text as texts,
                            m.code as mechanism
                        from (select kind, false as is_incoming, to_id as other, note from relation where from_id = :id
                              union all
                              select kind, true, from_id, note from relation where to_id = :id) as linked
                        join recommendation r on r.id = other and r.system_id = :system and r.visibility in (:seen)
                        join mechanism m on m.id = r.mechanism_id
                        order by linked.kind, r.year desc nulls last, r.id
                        """)
                .param("id", id)
                .param("system", actor.inSystem())
                .param("seen", Visibility.codesSeenBy(actor))
                .query((row, index) -> new Related(
                        row.getString("kind"),
                        row.getBoolean("is_incoming"),
                        row.getLong("id"),
                        row.getString("address"),
                        heading(row.getString("number"), row.getString("mechanism"), row.getString("year")),
                        text(row.getString("texts")),
                        row.getString("note")))
                .list();
    }

    private static String heading(@Nullable String number, String mechanism, @Nullable String year) {
        return String.join(
                " ",
                Stream.of(number, mechanism, year).filter(part -> part != null).toList());
    }

    private List<InCluster> clusters(Actor actor, long id) {
        return jdbc.sql("""
                        select c.id, c.code, c.name::text,
                            (select count(*) from cluster_member others
                             join recommendation r on r.id = others.recommendation_id and r.visibility in (:seen)
                             where others.cluster_id = c.id) as size
                        from cluster_member m join cluster c on c.id = m.cluster_id
                        where m.recommendation_id = :id order by c.code
                        """)
                .param("id", id)
                .param("seen", Visibility.codesSeenBy(actor))
                .query((row, index) -> new InCluster(
                        row.getLong("id"), row.getString("code"), text(row.getString("name")), row.getInt("size")))
                .list();
    }

    private LocalizedText text(String written) {
        return reading.text(written);
    }
}
