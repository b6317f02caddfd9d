package org.suivi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The rules of the schema: who may make which table, how files are called, and that systems are kept apart in every table. */
@OnDatabase
class MigrationsTests {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern NAME = Pattern.compile("V20\\d{6}_\\d{4}__[a-z0-9]+(_[a-z0-9]+)+\\.sql");
    private static final Pattern TABLE = Pattern.compile("(?im)^create table (?:if not exists )?(\\w+)");

    /** Tables of the frameworks, which every module may stand on. */
    private static final String PLATFORM = "platform";

    @Autowired
    JdbcClient jdbc;

    @Test
    void filesAreTimestampedSentencesInTheFolderOfTheirModule() throws IOException {
        for (Path file : files()) {
            assertThat(file.getFileName().toString()).matches(NAME);
            String folder = MIGRATIONS.relativize(file).getName(0).toString();
            assertThat(folder.equals(PLATFORM) || ModulesTests.FROM_TOP.contains(folder))
                    .as("%s is in the folder of a module", file)
                    .isTrue();
        }
    }

    @Test
    void noTwoFilesHaveTheSameTime() throws IOException {
        assertThat(files().stream().map(file -> file.getFileName().toString().substring(0, 14)))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyTableOfASystemIsBoundByForcedRowLevelSecurity() {
        List<String> unbound = jdbc.sql("""
                        select c.relname from pg_class c
                        join pg_attribute a on a.attrelid = c.oid and a.attname = 'system_id' and not a.attisdropped
                        where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                            and c.relname <> 'membership'
                            and not (c.relrowsecurity and c.relforcerowsecurity
                                and exists (select 1 from pg_policy p where p.polrelid = c.oid))
                        order by 1
                        """).query(String.class).list();
        assertThat(unbound).isEmpty();
    }

    @Test
    void aStatementAsksOnceForItsSystemAndNotAtEachRow() {
        List<String> policies = jdbc.sql("""
                        select pg_get_expr(polqual, polrelid) from pg_policy
                        where polrelid in ('recommendation'::regclass, 'progress_update'::regclass, 'assessment'::regclass)
                        """).query(String.class).list();
        assertThat(policies).hasSize(3).allSatisfy(policy -> assertThat(policy).startsWith("((system_id = ( SELECT "));
    }

    @Test
    @Transactional
    void aScopeShowsItsSystemNoneShowsNothingAndAllShowEverything() {
        assertThat(rowsIn("")).isZero();
        assertThat(rowsIn("0")).isZero();
        int all = rowsIn("*");
        int each = jdbc.sql("select id from national_system").query(Integer.class).list().stream()
                .mapToInt(system -> rowsIn(String.valueOf(system)))
                .sum();
        assertThat(each).isEqualTo(all).isPositive();
    }

    private int rowsIn(String scope) {
        jdbc.sql("select set_config('suivi.system', :scope, true)")
                .param("scope", scope)
                .query(String.class)
                .single();
        return jdbc.sql("select count(*) from organisation")
                .query(Integer.class)
                .single();
    }

    @Test
    void foreignKeysPointDown() throws IOException {
        record Key(String from, String to) {}
        Map<String, String> modules = moduleOfEachTable();
        List<Key> keys = jdbc.sql("""
                        select f.relname as source, t.relname as target from pg_constraint k
                        join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
                        where k.contype = 'f'
                        """)
                .query((row, index) -> new Key(row.getString("source"), row.getString("target")))
                .list();
        assertThat(keys).isNotEmpty().allSatisfy(key -> {
            assertThat(modules).containsKeys(key.from(), key.to());
            assertThat(line(modules.get(key.from())))
                    .as(
                            "%s of %s points to %s of %s",
                            key.from(), modules.get(key.from()), key.to(), modules.get(key.to()))
                    .isLessThanOrEqualTo(line(modules.get(key.to())));
        });
    }

    private static int line(String module) {
        return module.equals(PLATFORM) ? ModulesTests.FROM_TOP.size() : ModulesTests.FROM_TOP.indexOf(module);
    }

    private static Map<String, String> moduleOfEachTable() throws IOException {
        Map<String, String> modules = new HashMap<>();
        for (Path file : files()) {
            Matcher tables = TABLE.matcher(Files.readString(file));
            while (tables.find()) {
                modules.put(
                        tables.group(1), MIGRATIONS.relativize(file).getName(0).toString());
            }
        }
        return modules;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(MIGRATIONS)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
