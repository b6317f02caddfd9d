package org.suivi.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.cooperation.HouseTiming;
import org.suivi.identity.Accounts;
import org.suivi.identity.Role;
import org.suivi.matches.NightTiming;
import org.suivi.mechanisms.Mechanisms;
import org.suivi.mechanisms.State;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.parties.PartyKind;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.taxonomies.Taxonomies;

/**
 * Fills a data folder with a clearing house of so many live needs, and lets its night pass, in a process of its own. Records are
 * written by statements, because writing them is the work of years and not what is measured.
 */
final class HousePreparation {

    static final String DESK = "desk@example.org";
    static final String AGENCY = "organisation-1";

    /** The State that the largest part of the projects goes to. */
    static final String BUSIEST = "afg";

    private static final int ORGANISATIONS = 20;
    private static final int AT_ONCE = 500;
    private static final String RECORD = """
            insert into assistance_record (entity, party_id, state, level, reach, title, content, words, themes, functions, modalities,
                languages, countries, earliest, latest, remaining, expires_on, created_at, updated_at, state_since, submitted_at,
                opened_at, open_since, last_confirmed)
            select ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, string_to_array(?, ',')::int[], string_to_array(?, ',')::int[],
                string_to_array(?, ',')::int[], string_to_array(?, ','), string_to_array(?, ','), ?, ?, ?, ?, opened, opened, opened,
                opened, opened, opened, current_date - ?::int
            from (select now() - ?::int * interval '1 day' as opened) at
            """;

    private final ConfigurableApplicationContext program;
    private final JdbcTemplate jdbc;
    private final HouseDraw draw;

    private HousePreparation(ConfigurableApplicationContext program) throws IOException {
        this.program = program;
        this.jdbc = program.getBean(JdbcTemplate.class);
        this.draw = new HouseDraw(
                RealTexts.in(Path.of("src/test/resources/imports")),
                program.getBean(Taxonomies.class).vocabulary(),
                parties(program));
    }

    public static void main(String[] arguments) throws Exception {
        int needs = Integer.parseInt(Files.readString(Path.of(arguments[0])));
        try (var program = Preparation.program()) {
            Preparation.preparing(program, Preparation.secretary(program), Preparation.SYSTEM);
            var preparation = new HousePreparation(program);
            preparation.fill(needs);
            preparation.night();
        }
        System.exit(0);
    }

    /** All States of the directory, and organisations that help. */
    private static List<Party> parties(ConfigurableApplicationContext program) {
        Actor suivi = Actor.suivi(null);
        var parties = program.getBean(Parties.class);
        var accounts = program.getBean(Accounts.class);
        long desk = accounts.create(suivi, DESK, "Desk", Preparation.PASSWORD);
        accounts.giveRole(suivi, desk, Role.CLEARING_HOUSE_DESK, null, null);
        for (State state : program.getBean(Mechanisms.class).directory().states()) {
            String code = state.code().toLowerCase(Locale.ROOT);
            if (parties.withCode(code).isEmpty()) {
                String region = Objects.requireNonNullElse(state.regionalGroup(), "");
                parties.add(suivi, new Party.Draft(code, PartyKind.STATE, state.name(), region));
            }
        }
        IntStream.rangeClosed(1, ORGANISATIONS)
                .forEach(i -> parties.add(
                        suivi,
                        new Party.Draft(
                                "organisation-" + i,
                                i % 4 == 0 ? PartyKind.FUND : PartyKind.UN_ENTITY,
                                LocalizedText.of(Language.EN, "Organisation " + i),
                                "")));
        return parties.all();
    }

    private void fill(int needs) throws IOException {
        write(RECORD, needs, draw::need);
        write(RECORD, needs, draw::offer);
        write(RECORD, needs / 2, draw::practice);
        write(RECORD, needs / 10, draw::challenge);
        write(HouseDraw.PROJECT, needs * 3 / 10, draw::project);
        String script = new ClassPathResource("bench/clearing-house.sql").getContentAsString(StandardCharsets.UTF_8);
        for (String statement : script.split(";\\s*\\n")) {
            if (!statement.isBlank()) {
                jdbc.execute(statement);
            }
        }
        NightTiming.seenBefore(program);
        jdbc.execute(
                "update assistance_record set version = version + 1 where entity in ('need', 'offer') and id % 100 = 7");
        jdbc.execute("vacuum analyze");
    }

    private void write(String insert, int number, IntFunction<Object[]> row) {
        var transaction = program.getBean(TransactionTemplate.class);
        for (int from = 0; from < number; from += AT_ONCE) {
            List<Object[]> rows = IntStream.range(from, Math.min(number, from + AT_ONCE))
                    .mapToObj(row)
                    .toList();
            transaction.executeWithoutResult(status -> jdbc.batchUpdate(insert, rows));
        }
    }

    private void night() {
        timed(Measure.POOL, () -> NightTiming.pool(program));
        timed(Measure.STALENESS, () -> HouseTiming.round(program));
        timed(Measure.REMATCHING, () -> NightTiming.rematch(program));
        timed(Measure.ROUND_MADE, () -> NightTiming.round(program));
    }

    private static void timed(Measure step, Supplier<Integer> work) {
        long start = System.nanoTime();
        int done = work.get();
        System.out.printf("step %s %d%n%s: %,d%n", step, (System.nanoTime() - start) / 1_000_000, step.title(), done);
    }
}
