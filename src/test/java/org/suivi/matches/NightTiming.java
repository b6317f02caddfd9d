package org.suivi.matches;

import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suivi.matching.Matching;
import org.suivi.matching.Weights;

/** What matching does at night, step by step, for the benchmark. */
public final class NightTiming {

    private NightTiming() {}

    /** Reads all that is live. */
    public static int pool(ApplicationContext program) {
        LivePool pool = program.getBean(LivePool.class);
        pool.forget();
        return pool.now().versions().size();
    }

    /** As if all that is live had been compared the night before. */
    public static void seenBefore(ApplicationContext program) {
        program.getBean(JdbcClient.class)
                .sql("insert into match_seen (record_id, version, numbers) select id, version, :numbers"
                        + " from assistance_record where entity in ('need', 'offer') on conflict do nothing")
                .param("numbers", Matching.ENGINE + "/" + Weights.IN_USE)
                .update();
    }

    /** @return how many suggestions are new */
    public static int rematch(ApplicationContext program) {
        return program.getBean(Rematching.class).run();
    }

    public static int round(ApplicationContext program) {
        program.getBean(RoundMaking.class).make();
        var rounds = program.getBean(RoundStore.class);
        return rounds.last()
                .map(round -> (int) rounds.count(round, "true", Map.of()))
                .orElse(0);
    }
}
