package org.suivi.indicators;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;
import org.suivi.taxonomies.Taxonomies;
import org.suivi.taxonomies.TaxonomyKind;
import org.suivi.taxonomies.Term;
import org.suivi.taxonomies.Vocabulary;

/**
 * The front door to the indicators of the global framework of the SDGs that an indicator is, or helps with. The link keeps the
 * number, which stays; the name is reference data, for the framework is refined every year.
 */
@Service
@Transactional
public class SdgIndicators {

    /** "16.3.2" or "1.a.1", of the target before the last point. */
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,2}\\.(?:\\d{1,2}|[a-d]))\\.\\d{1,2}");

    private static final String FRAMEWORK = "sdg-indicators";

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

    /**
     * A link with one of them.
     *
     * @param link key of the link
     * @param name empty for one that the reference data do not know
     */
    public record Linked(long link, String number, LocalizedText name) {}

    @Transactional(readOnly = true)
    public List<Linked> of(Actor actor, long indicator) {
        indicators.one(actor, indicator);
        Vocabulary vocabulary = taxonomies.vocabulary();
        return jdbc.sql("""
                        select id, number from indicator_sdg
                        where indicator_id = :indicator and system_id = :system order by number
                        """)
                .param("indicator", indicator)
                .param("system", actor.inSystem())
                .query((row, index) -> new Linked(
                        row.getLong("id"), row.getString("number"), name(vocabulary, row.getString("number"))))
                .list();
    }

    /** What the framework calls the one of this number; empty where the reference data do not know it. */
    static LocalizedText name(Vocabulary vocabulary, String number) {
        return vocabulary.term(FRAMEWORK, number).map(Term::name).orElse(LocalizedText.EMPTY);
    }

    /** "16.3.2 Unsentenced detainees ...", where there is room for one line alone. */
    static String told(Vocabulary vocabulary, String number, Language language) {
        return (number + " " + name(vocabulary, number).plain(language)).strip();
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
        indicators.one(actor, indicator);
        jdbc.sql("""
                        delete from indicator_sdg where id = :id and indicator_id = :indicator and system_id = :system
                        returning number
                        """)
                .param("id", link)
                .param("indicator", indicator)
                .param("system", actor.inSystem())
                .query(String.class)
                .optional()
                .ifPresent(number -> events.publishEvent(new SdgIndicatorUnlinked(actor, indicator, number)));
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
