package org.suivi.practices;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.Entity;
import org.suivi.figures.NeverUsed;

/** Practices that nobody used elsewhere, as far as their origin confirmed it. */
@Component
class IdlePractices implements NeverUsed {

    private final JdbcClient jdbc;

    IdlePractices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Entity of() {
        return Entity.PRACTICE;
    }

    @Override
    public Map<Long, String> reasons() {
        Map<Long, String> reasons = new HashMap<>();
        jdbc.sql("""
                        with wanted as (select array_agg(distinct theme) as themes
                            from assistance_record n cross join lateral unnest(n.themes) as theme
                            where n.entity = 'need' and n.state in ('open', 'in-matching', 'unmet-escalated')
                                or n.entity = 'challenge' and n.state = 'shared'),
                        used as (select record_id, bool_or(state = 'confirmed') as is_confirmed, bool_or(state = 'told') as is_told
                            from practice_reuse group by record_id)
                        select r.id, case when u.is_told then 'told' when u.record_id is not null then 'denied'
                            when r.themes && coalesce(w.themes, '{}') then 'not-taken' else 'no-need' end as reason
                        from assistance_record r cross join wanted w left join used u on u.record_id = r.id
                        where r.entity = 'practice' and r.reach <= 3 and not coalesce(u.is_confirmed, false)
                            and r.state in ('snapshot', 'peer-review', 'documented', 'review-due')
                        """).query(row -> {
            reasons.put(row.getLong("id"), row.getString("reason"));
        });
        return reasons;
    }
}
