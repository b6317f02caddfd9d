package org.suivi.indicators;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;
import org.suivi.taxonomies.Taxonomies;
import org.suivi.taxonomies.TaxonomyKind;

/**
 * The front door to the indicators of the global framework of the SDGs that an indicator is, or helps with, by their numbers. Their
 * names are not kept here: the framework changes them, the numbers stay.
 */
@Service
@Transactional
public class SdgIndicators {

    /** "16.3.2" or "1.a.1", of the target before the last point. */
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,2}\\.(?:\\d{1,2}|[a-d]))\\.\\d{1,2}");

    private final Indicators indicators;
    private final Taxonomies taxonomies;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    SdgIndicators(Indicators indicators, Taxonomies taxonomies, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.indicators = indicators;
        this.taxonomies = taxonomies;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Whether it has the form of such a number, and not that of a goal or target. */
    public static boolean isNumber(String written) {
        return NUMBER.matcher(written.strip()).matches();
    }

    /** The numbers, by the keys of the links. */
    @Transactional(readOnly = true)
    public Map<Long, String> of(Actor actor, long indicator) {
        indicators.one(actor, indicator);
        Map<Long, String> numbers = new LinkedHashMap<>();
        jdbc.sql("""
                        select id, number from indicator_sdg
                        where indicator_id = :indicator and system_id = :system order by number
                        """)
                .param("indicator", indicator)
                .param("system", actor.inSystem())
                .query(row -> {
                    numbers.put(row.getLong("id"), row.getString("number"));
                });
        return numbers;
    }

    /** Links it with the one of this number; there must be its target. */
    public void link(Actor actor, long indicator, String written) {
        actor.mustHave(Permission.EDIT_RECORDS);
        indicators.one(actor, indicator);
        Matcher number = NUMBER.matcher(written.strip());
        if (!number.matches()
                || taxonomies
                        .lookup(actor.system())
                        .find(TaxonomyKind.SDG, null, number.group(1))
                        .isEmpty()) {
            throw new Refused("indicator.goal.unknown", written);
        }
        int added = jdbc.sql("""
                        insert into indicator_sdg (indicator_id, system_id, number) values (:indicator, :system, :number)
                        on conflict do nothing
                        """)
                .param("indicator", indicator)
                .param("system", actor.inSystem())
                .param("number", number.group())
                .update();
        if (added > 0) {
            events.publishEvent(new SdgIndicatorLinked(actor, indicator, number.group()));
        }
    }

    public void unlink(Actor actor, long indicator, long link) {
        actor.mustHave(Permission.EDIT_RECORDS);
        String number = of(actor, indicator).get(link);
        if (number == null) {
            return;
        }
        jdbc.sql("delete from indicator_sdg where id = :id and indicator_id = :indicator and system_id = :system")
                .param("id", link)
                .param("indicator", indicator)
                .param("system", actor.inSystem())
                .update();
        events.publishEvent(new SdgIndicatorUnlinked(actor, indicator, number));
    }

    /** An indicator is, or helps with, one of the SDGs. */
    public record SdgIndicatorLinked(Actor actor, long indicator, String after) implements Change {

        @Override
        public Ref subject() {
            return Indicator.ref(indicator);
        }
    }

    /** An indicator has nothing to do with one of the SDGs any more. */
    public record SdgIndicatorUnlinked(Actor actor, long indicator, String before) implements Change {

        @Override
        public Ref subject() {
            return Indicator.ref(indicator);
        }
    }
}
