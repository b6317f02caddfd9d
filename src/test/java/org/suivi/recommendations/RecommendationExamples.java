package org.suivi.recommendations;

import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.database.SystemScope;
import org.suivi.search.SearchIndex;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Visibility;
import tools.jackson.databind.ObjectMapper;

/** Writes recommendations as an import would leave them: rows in the database, and documents in the index. */
@TestComponent
public class RecommendationExamples {

    private static final AtomicLong NEXT = new AtomicLong();

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final SearchIndex index;

    RecommendationExamples(
            JdbcClient jdbc,
            ObjectMapper json,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            SearchIndex index) {
        this.jdbc = jdbc;
        this.json = json;
        this.transactions = transactions;
        this.events = events;
        this.index = index;
    }

    /** A supported recommendation of the third cycle, unless something else is said. */
    public Example aRecommendation(int system) {
        return new Example(system);
    }

    /** Makes what is found about the system's rows current, and takes all of its rows away first when asked to begin anew. */
    public void clear(int system) {
        write(system, () -> {
            List<Long> ids = jdbc.sql("delete from recommendation where system_id = :system returning id")
                    .param("system", system)
                    .query(Long.class)
                    .list();
            jdbc.sql("delete from cluster where system_id = :system")
                    .param("system", system)
                    .update();
            index.removeSystem(system);
            index.visibleNow();
            return ids;
        });
    }

    private <T> T write(int system, Supplier<T> work) {
        return SystemScope.in(system, () -> transactions.execute(status -> work.get()));
    }

    /** One recommendation that is being described. */
    public final class Example {

        private final int system;
        private final long key = NEXT.incrementAndGet();
        private LocalizedText texts = LocalizedText.of(Language.EN, "Ratify the Convention number " + key);
        private LocalizedText title = LocalizedText.EMPTY;
        private String number = "140." + key;
        private String mechanism = "UPR";
        private @Nullable Integer cycle = 3;
        private @Nullable Integer year = 2019;
        private Position position = Position.SUPPORTED;
        private Visibility visibility = Visibility.PUBLIC;
        private final List<String> states = new ArrayList<>(List.of("FRA"));
        private final Set<String> terms = new LinkedHashSet<>();

        Example(int system) {
            this.system = system;
        }

        public Example text(Language language, String text) {
            texts = texts.with(language, text);
            return this;
        }

        public Example titled(String english) {
            title = LocalizedText.of(Language.EN, english);
            return this;
        }

        public Example of(String body, int inYear) {
            mechanism = body;
            year = inYear;
            cycle = null;
            position = Position.NOT_APPLICABLE;
            states.clear();
            number = String.valueOf(key);
            return this;
        }

        public Example inCycle(int number, int inYear) {
            cycle = number;
            year = inYear;
            return this;
        }

        public Example at(Position taken) {
            position = taken;
            return this;
        }

        public Example seenBy(Visibility chosen) {
            visibility = chosen;
            return this;
        }

        public Example by(String... codes) {
            states.clear();
            states.addAll(List.of(codes));
            return this;
        }

        /** With the terms of these codes, of whatever vocabulary has them. */
        public Example tagged(String... codes) {
            terms.addAll(List.of(codes));
            return this;
        }

        public long id() {
            return write(system, () -> {
                long id = insert();
                events.publishEvent(new RecommendationsTouched(system, Set.of(id)));
                return id;
            });
        }

        private long insert() {
            long id = jdbc.sql("""
                            insert into recommendation (system_id, document_id, mechanism_id, address, number, kind, cycle, year,
                                texts, title, fingerprint, position, visibility)
                            select :system, :document, id, :address, :number, 'recommendation', :cycle, :year, :texts::jsonb,
                                :title::jsonb, :key, :position, :visibility
                            from mechanism where code = :mechanism returning id
                            """)
                    .param("system", system)
                    .param("document", document())
                    .param("address", "x" + key)
                    .param("number", number)
                    .param("cycle", cycle, Types.INTEGER)
                    .param("year", year, Types.INTEGER)
                    .param("texts", json.writeValueAsString(texts))
                    .param("title", json.writeValueAsString(title))
                    .param("key", key)
                    .param("position", position.code())
                    .param("visibility", visibility.code())
                    .param("mechanism", mechanism)
                    .query(Long.class)
                    .single();
            states.forEach(state -> jdbc.sql("""
                            insert into recommending_state (recommendation_id, state_id, system_id)
                            select :id, id, :system from state where code = :state
                            """)
                    .param("id", id)
                    .param("system", system)
                    .param("state", state)
                    .update());
            terms.forEach(term -> jdbc.sql("""
                            insert into recommendation_tag (recommendation_id, term_id, system_id, source)
                            select :id, min(id), :system, 'un' from term where code = :term
                            """)
                    .param("id", id)
                    .param("system", system)
                    .param("term", term)
                    .update());
            return id;
        }

        private long document() {
            String symbol = "A/HRC/43/" + system + mechanism.replaceAll("[^A-Z]", "") + (cycle == null ? "" : cycle);
            return jdbc.sql("""
                            insert into document (system_id, mechanism_id, symbol, type, cycle, year)
                            select :system, id, :symbol, 'report', :cycle, :year from mechanism where code = :mechanism
                            on conflict (system_id, symbol) where symbol is not null do update set year = excluded.year
                            returning id
                            """)
                    .param("system", system)
                    .param("symbol", symbol)
                    .param("cycle", cycle, Types.INTEGER)
                    .param("year", year, Types.INTEGER)
                    .param("mechanism", mechanism)
                    .query(Long.class)
                    .single();
        }
    }
}
