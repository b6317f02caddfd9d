package org.suivi.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.database.SystemScope;
import org.suivi.reminders.DigestTiming;

/**
 * Makes a data folder with ten national systems, each with its recommendations and the follow-up of some years, in a process of
 * its own. The recommendations come in through an import; the follow-up is written by statements, because twenty thousand updates
 * are the work of years and not what is measured.
 */
final class FollowUpPreparation {

    /** The systems, with the State that a file names. */
    static final List<List<String>> STATES = List.of(
            List.of(Preparation.SYSTEM, "Slovenia"),
            List.of("alb", "Albania"),
            List.of("arg", "Argentina"),
            List.of("arm", "Armenia"),
            List.of("aut", "Austria"),
            List.of("bel", "Belgium"),
            List.of("ben", "Benin"),
            List.of("bra", "Brazil"),
            List.of("can", "Canada"),
            List.of("chl", "Chile"));

    private FollowUpPreparation() {}

    public static void main(String[] arguments) throws Exception {
        String script = new ClassPathResource("bench/follow-up.sql").getContentAsString(StandardCharsets.UTF_8);
        try (var program = Preparation.program()) {
            long secretary = Preparation.secretary(program);
            var jdbc = program.getBean(JdbcClient.class);
            var transactions = program.getBean(TransactionTemplate.class);
            for (List<String> state : STATES) {
                String code = state.get(0);
                var preparation = Preparation.preparing(program, secretary, code);
                preparation.importing(Path.of(arguments[0], code + ".json"));
                SystemScope.in(
                        preparation.system(),
                        () -> transactions.execute(status -> {
                            run(jdbc, script, preparation.system(), code);
                            return code;
                        }));
            }
            jdbc.sql("analyze").update();
            long start = System.nanoTime();
            int mails = DigestTiming.run(program);
            System.out.printf("step digest %d%nmails %d%n", (System.nanoTime() - start) / 1_000_000, mails);
        }
        System.exit(0);
    }

    private static void run(JdbcClient jdbc, String script, int system, String code) {
        for (String statement : script.split(";\\s*\\n")) {
            if (!statement.isBlank()) {
                jdbc.sql(statement.replace(":system", String.valueOf(system)).replace(":code", "'" + code + "'"))
                        .update();
            }
        }
    }
}
