package org.suivi.iati;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.assistance.Project;
import org.suivi.assistance.ProjectRecord;
import org.suivi.assistance.Projects;
import org.suivi.iati.Reports.Report;
import org.suivi.parties.Party;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;
import org.suivi.shared.Sha256;
import org.suivi.shared.Stale;
import tools.jackson.databind.ObjectMapper;

/**
 * The front door to files of others: what is in them is staged, compared with what is here, and told as a project that nobody has
 * confirmed, linked with one, or ignored, by the decision of a person.
 */
@Service
@Transactional
public class StagedActivities {

    private static final int LARGEST = 30_000_000;
    private static final String SELECT = """
            select s.id, s.file_id, s.content::text, s.country_id, s.broken, s.likeness, s.project_id, s.decision, s.version,
                (select count(*) from iati_stage c where c.identifier = s.identifier and c.id <> s.id) as copies
            from iati_stage s where\s""";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Projects projects;
    private final ImportedProject imported;
    private final Reports reports;
    private final Reporters reporters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StagedActivities(
            JdbcClient jdbc,
            ObjectMapper json,
            Projects projects,
            ImportedProject imported,
            Reports reports,
            Reporters reporters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.projects = projects;
        this.imported = imported;
        this.reports = reports;
        this.reporters = reporters;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is said of a file.
     *
     * @param country key of the State whose plan a sheet of UN INFO is; files of the standard name their countries themselves
     * @param isFromAll whether others than the United Nations are heard too
     */
    public record About(String name, long country, boolean isFromAll) {}

    /** Stages what a file holds on the countries that take part; the same file is received once. */
    public long receive(Actor actor, About about, InputStream content) {
        actor.mustHave(Permission.RUN_CLEARING_HOUSE);
        byte[] bytes = bytes(content);
        boolean isSheet = SubOutputs.isSheet(bytes);
        String hash = hash(bytes) + (isSheet ? " " + about.country() : about.isFromAll() ? " all" : "");
        Optional<Long> known = jdbc.sql("select id from iati_file where hash = :hash")
                .param("hash", hash)
                .query(Long.class)
                .optional();
        if (known.isPresent()) {
            return known.get();
        }
        Identifiers own = reporters.identifiers();
        List<Report> all = reports.of(bytes, about, own);
        List<Report> kept = all.stream().filter(Report::isOfConcern).toList();
        long file = jdbc.sql("""
                        insert into iati_file (name, hash, bytes, activities, left_out, received_by, received_at, format)
                        values (:name, :hash, :bytes, :activities, :leftOut, :by, :now, :format) returning id
                        """)
                .param(
                        "name",
                        about.name().substring(0, Math.min(200, about.name().length())))
                .param("hash", hash)
                .param("bytes", bytes.length)
                .param("activities", all.size())
                .param("leftOut", all.size() - kept.size())
                .param("by", actor.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("format", isSheet ? "uninfo" : "iati")
                .query(Long.class)
                .single();
        Map<Long, List<ProjectRecord>> there = new HashMap<>();
        for (Report each : kept) {
            Party country = each.country();
            List<ProjectRecord> ofCountry = country == null
                    ? List.of()
                    : there.computeIfAbsent(country.id(), id -> projects.ofCountry(actor, id));
            stage(file, each, Comparison.of(each.activity(), own, ofCountry));
        }
        events.publishEvent(new IatiReceived(actor, new Ref("iati_file", file), about.name()));
        return file;
    }

    private void stage(long file, Report told, Comparison.Found found) {
        Activity activity = told.activity();
        Party country = told.country();
        jdbc.sql("""
                        insert into iati_stage (file_id, identifier, country_id, content, broken, likeness, project_id)
                        values (:file, :identifier, :country, :content::jsonb, :broken, :likeness, :project)
                        """)
                .param("file", file)
                .param("identifier", activity.identifier())
                .param("country", country == null ? null : country.id(), Types.BIGINT)
                .param("content", json.writeValueAsString(activity))
                .param("broken", String.join(" ", told.broken()))
                .param("likeness", found.likeness().code())
                .param("project", found.project(), Types.BIGINT)
                .update();
    }

    @Transactional(readOnly = true)
    public List<Staged.File> files(Actor actor) {
        actor.mustHave(Permission.RUN_CLEARING_HOUSE);
        return jdbc.sql("""
                        select f.id, f.name, f.format, f.activities, f.left_out, f.received_by, f.received_at,
                            (select count(*) from iati_stage s where s.file_id = f.id and s.decision = ''
                                and s.likeness in ('similar', 'new')) as open
                        from iati_file f order by f.id desc limit 100
                        """)
                .query((row, index) -> new Staged.File(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("format"),
                        row.getInt("activities"),
                        row.getInt("left_out"),
                        row.getString("received_by"),
                        row.getTimestamp("received_at").toInstant(),
                        row.getLong("open")))
                .list();
    }

    /** What a file holds, those to decide first. */
    @Transactional(readOnly = true)
    public List<Staged> of(Actor actor, long file) {
        actor.mustHave(Permission.RUN_CLEARING_HOUSE);
        if (!isThere(file)) {
            throw new NotFound("problem.not-found");
        }
        return jdbc.sql(
                        SELECT
                                + "s.file_id = :file order by s.decision <> '' or s.likeness in ('own', 'known'), s.id limit 500")
                .param("file", file)
                .query(this::read)
                .list();
    }

    private boolean isThere(long file) {
        return jdbc.sql("select exists (select 1 from iati_file where id = :file)")
                .param("file", file)
                .query(Boolean.class)
                .single();
    }

    /** Every copy of what more than one file, or one file more than once, reports under the same identifier; the newest last. */
    @Transactional(readOnly = true)
    public Map<String, List<Staged>> copies(Actor actor, long file) {
        actor.mustHave(Permission.RUN_CLEARING_HOUSE);
        return jdbc
                .sql(SELECT + "s.identifier in (select own.identifier from iati_stage own where own.file_id = :file)"
                        + " order by s.id limit 2000")
                .param("file", file)
                .query(this::read)
                .list()
                .stream()
                .filter(each -> each.copies() > 0)
                .collect(Collectors.groupingBy(each -> each.activity().identifier()));
    }

    /** Tells it as a project, which counts nowhere until the State confirms it. */
    public long tell(Actor actor, long id, int version, long provider) {
        Staged staged = open(actor, id, version);
        Long country = staged.country();
        if (country == null) {
            throw new Refused("project.no-recipient");
        }
        Project project = imported.of(staged.activity(), country, provider);
        long told = projects.begin(actor, project);
        decide(actor, staged, "told", told);
        return told;
    }

    /** It is a project that is here already, and known by this identifier from now on. */
    public void link(Actor actor, long id, int version) {
        Staged staged = open(actor, id, version);
        Long project = staged.project();
        if (project == null) {
            throw new Refused("house.move-not-allowed");
        }
        projects.knownAs(actor, project, staged.activity().identifier());
        decide(actor, staged, "linked", project);
    }

    public void ignore(Actor actor, long id, int version) {
        Staged staged = open(actor, id, version);
        decide(actor, staged, "ignored", staged.project());
    }

    private Staged open(Actor actor, long id, int version) {
        actor.mustHave(Permission.RUN_CLEARING_HOUSE);
        Staged staged = jdbc.sql(SELECT + "s.id = :id")
                .param("id", id)
                .query(this::read)
                .optional()
                .orElseThrow(() -> new NotFound("problem.not-found"));
        if (staged.version() != version) {
            throw new Stale(Staged.ref(id));
        }
        if (!staged.isOpen()) {
            throw new Refused("house.move-not-allowed");
        }
        return staged;
    }

    private void decide(Actor actor, Staged staged, String decision, @Nullable Long project) {
        int decided = jdbc.sql("""
                        update iati_stage set decision = :decision, project_id = :project, decided_by = :by, decided_at = :now,
                            version = version + 1
                        where id = :id and version = :version
                        """)
                .param("decision", decision)
                .param("project", project, Types.BIGINT)
                .param("by", actor.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", staged.id())
                .param("version", staged.version())
                .update();
        if (decided == 0) {
            throw new Stale(Staged.ref(staged.id()));
        }
        events.publishEvent(new IatiDecided(
                actor, Staged.ref(staged.id()), staged.likeness().code(), decision));
    }

    private static byte[] bytes(InputStream content) {
        try {
            byte[] bytes = content.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new Refused("iati.too-large", LARGEST / 1_000_000);
            }
            return bytes;
        } catch (IOException unreadable) {
            throw new Refused("iati.broken", 0);
        }
    }

    private static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.begun().digest(bytes));
    }

    private Staged read(ResultSet row, int index) throws SQLException {
        long country = row.getLong("country_id");
        boolean hasCountry = !row.wasNull();
        long project = row.getLong("project_id");
        boolean hasProject = !row.wasNull();
        return new Staged(
                row.getLong("id"),
                row.getLong("file_id"),
                json.readValue(row.getString("content"), Activity.class),
                hasCountry ? country : null,
                Arrays.stream(row.getString("broken").split(" ", -1))
                        .filter(each -> !each.isEmpty())
                        .toList(),
                Likeness.of(row.getString("likeness")),
                hasProject ? project : null,
                row.getLong("copies"),
                row.getString("decision"),
                row.getInt("version"));
    }
}
