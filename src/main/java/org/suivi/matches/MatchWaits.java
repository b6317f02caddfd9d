package org.suivi.matches;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.Wait;
import org.suivi.cooperation.WaitSource;
import org.suivi.shared.Actor;

/** Proposals to answer, and agreements to make projects of. */
@Component
@Order(2)
class MatchWaits implements WaitSource {

    private static final String COUNT = Arrays.stream(MatchOnly.values())
            .map(only -> "count(*) filter (where " + only.condition() + ") as " + only.code())
            .collect(Collectors.joining(
                    ", ",
                    "select ",
                    " from assistance_match m where m.state in ('proposed', 'need-accepted', 'offer-accepted', 'agreed') and "
                            + MatchSight.SEES));

    private final JdbcClient jdbc;
    private final MatchSight sight;

    MatchWaits(JdbcClient jdbc, MatchSight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    @Override
    public List<Wait> of(Actor actor) {
        return jdbc.sql(COUNT)
                .params(MatchSight.parameters(sight.of(actor)))
                .query((row, index) -> List.of(
                        wait(MatchOnly.WAITING, row.getLong("waiting")), wait(MatchOnly.BEGIN, row.getLong("begin"))))
                .single();
    }

    private static Wait wait(MatchOnly only, long count) {
        return new Wait("waits.match." + only.code(), "/clearing-house/matches?only=" + only.code(), count);
    }
}
