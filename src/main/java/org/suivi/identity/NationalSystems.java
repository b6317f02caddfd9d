package org.suivi.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import tools.jackson.databind.ObjectMapper;

/** The national systems of this installation. */
@Service
@Transactional(readOnly = true)
public class NationalSystems {

    private static final String SELECT =
            "select id, code, name::text, zone, is_public, is_demonstration from national_system";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;

    NationalSystems(JdbcClient jdbc, ObjectMapper json, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
    }

    public Optional<NationalSystem> withCode(String code) {
        return jdbc.sql(SELECT + " where code = :code")
                .param("code", code)
                .query(this::read)
                .optional();
    }

    public List<NationalSystem> all() {
        return jdbc.sql(SELECT + " order by code").query(this::read).list();
    }

    /** Opens the system of a State. */
    @Transactional
    public NationalSystem open(Actor actor, OpenSystem command) {
        actor.mustHave(Permission.ADMINISTER);
        if (command.name().isEmpty()) {
            throw new Refused("system.nameless");
        }
        if (withCode(command.code()).isPresent()) {
            throw new Refused("system.exists", command.code().toUpperCase(Locale.ROOT));
        }
        int id = jdbc.sql("""
                        insert into national_system (code, name, zone, is_demonstration)
                        values (:code, :name::jsonb, :zone, :demonstration) returning id
                        """)
                .param("code", command.code())
                .param("name", json.writeValueAsString(command.name()))
                .param("zone", command.zone().getId())
                .param("demonstration", command.isDemonstration())
                .query(Integer.class)
                .single();
        events.publishEvent(new SystemOpened(actor, id, command.code()));
        return withCode(command.code()).orElseThrow();
    }

    /** Lets everyone read what is published in the system, or stops it. */
    @Transactional
    public void switchPublic(Actor actor, boolean isPublic) {
        actor.mustHave(Permission.MANAGE_SYSTEM);
        int changed = jdbc.sql("update national_system set is_public = :public where id = :id and is_public <> :public")
                .param("public", isPublic)
                .param("id", actor.inSystem())
                .update();
        if (changed > 0) {
            events.publishEvent(new PublicModeSwitched(actor, actor.inSystem(), isPublic));
        }
    }

    /** Moves due dates and times to another zone. */
    @Transactional
    public void moveTo(Actor actor, ZoneId zone) {
        actor.mustHave(Permission.MANAGE_SYSTEM);
        String before = jdbc.sql("select zone from national_system where id = :id for update")
                .param("id", actor.inSystem())
                .query(String.class)
                .single();
        if (!before.equals(zone.getId())) {
            jdbc.sql("update national_system set zone = :zone, version = version + 1 where id = :id")
                    .param("zone", zone.getId())
                    .param("id", actor.inSystem())
                    .update();
            events.publishEvent(new ZoneChanged(actor, actor.inSystem(), before, zone.getId()));
        }
    }

    private NationalSystem read(ResultSet row, int index) throws SQLException {
        return new NationalSystem(
                row.getInt("id"),
                row.getString("code"),
                json.readValue(row.getString("name"), LocalizedText.class),
                ZoneId.of(row.getString("zone")),
                row.getBoolean("is_public"),
                row.getBoolean("is_demonstration"));
    }
}
