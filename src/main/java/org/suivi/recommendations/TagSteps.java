package org.suivi.recommendations;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.recommendations.TagSteps.Was;
import org.suivi.shared.Actor;
import org.suivi.shared.Ref;
import org.suivi.steps.SteppedThings;
import org.suivi.taxonomies.Taxonomies;

/** Takes a tag off the recommendations that got it together with many others. */
@Component
class TagSteps implements SteppedThings<Was> {

    private static final String KIND = "term";

    private final RecommendationTags tags;
    private final Taxonomies taxonomies;
    private final JdbcClient jdbc;

    TagSteps(RecommendationTags tags, Taxonomies taxonomies, JdbcClient jdbc) {
        this.tags = tags;
        this.taxonomies = taxonomies;
        this.jdbc = jdbc;
    }

    /** On which recommendations the tag is the State's own. */
    record Was(List<Long> recommendations) {}

    static Ref ref(int term) {
        return new Ref(KIND, term);
    }

    @Override
    public String type() {
        return KIND;
    }

    @Override
    public Class<Was> form() {
        return Was.class;
    }

    @Override
    public Map<Long, Was> asTheyAre(Actor actor, Collection<Long> ids) {
        Map<Long, Was> now = new LinkedHashMap<>();
        ids.forEach(id -> now.put(id, new Was(own(actor, id))));
        return now;
    }

    private List<Long> own(Actor actor, long term) {
        return jdbc.sql("""
                        select recommendation_id from recommendation_tag
                        where term_id = :term and system_id = :system and source = 'national' order by 1
                        """)
                .param("term", term)
                .param("system", actor.inSystem())
                .query(Long.class)
                .list();
    }

    @Override
    public Map<Long, Called> called(Actor actor, Collection<Long> ids) {
        return ids.stream()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> new Called(taxonomies.vocabulary().label(Math.toIntExact(id)), "/recommendations")));
    }

    @Override
    public boolean isAddedTo() {
        return true;
    }

    @Override
    public void putBack(Actor actor, long id, Was before, Was after) {
        tags.takeBack(
                actor, Math.toIntExact(id), SteppedThings.added(before.recommendations(), after.recommendations()));
    }
}
