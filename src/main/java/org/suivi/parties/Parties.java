package org.suivi.parties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.identity.Accounts;
import org.suivi.identity.Accounts.Places;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.NationalSystems;
import org.suivi.identity.SystemOpened;
import org.suivi.mechanisms.Mechanisms;
import org.suivi.mechanisms.State;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;
import org.suivi.taxonomies.ReferenceMemory;
import org.suivi.taxonomies.Remembered;
import tools.jackson.databind.ObjectMapper;

/** The front door to those who take part between countries, and to the question in whose name somebody acts. */
@Service
@Transactional(readOnly = true)
public class Parties {

    private static final String SELECT =
            "select id, code, kind, name::text, region, state_id, national_system, version from party";

    /** Those of all systems, and those that an account was named for. */
    private static final String OWN = """
            select * from (
                select id, code, kind, name::text, region, state_id, national_system, version,
                    id in (select party_id from party_person where account_id = :account) as is_named from party) party
            where is_named or national_system is not null
            order by code
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Accounts accounts;
    private final NationalSystems systems;
    private final Mechanisms mechanisms;
    private final ApplicationEventPublisher events;
    private final Remembered<List<Party>> all;

    Parties(
            JdbcClient jdbc,
            ObjectMapper json,
            Accounts accounts,
            NationalSystems systems,
            Mechanisms mechanisms,
            ApplicationEventPublisher events,
            ReferenceMemory memory) {
        this.jdbc = jdbc;
        this.json = json;
        this.accounts = accounts;
        this.systems = systems;
        this.mechanisms = mechanisms;
        this.events = events;
        this.all = memory.of("parties", Set.of("party"), this::readAll);
    }

    /** All of them, by code; some hundreds at most, so that pages name them by their keys. */
    public List<Party> all() {
        return all.get();
    }

    private List<Party> readAll() {
        return jdbc.sql(SELECT + " order by code").query(this::read).list();
    }

    public Party withId(long id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(this::read)
                .optional()
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    public Optional<Party> withCode(String code) {
        return jdbc.sql(SELECT + " where code = :code")
                .param("code", code)
                .query(this::read)
                .optional();
    }

    /**
     * Those in whose name somebody may do something: the State of each national system in which a role of theirs allows it, and
     * the parties that they were named for: an organisation with what any role of theirs allows, a State of another system only with
     * one of the installation that speaks for States. On the pages of a national system, that State alone.
     */
    public List<Party> actedForBy(Actor actor, Permission permission) {
        return actedForBy(actor, Set.of(permission)).getOrDefault(permission, List.of());
    }

    /** The same for several permissions at once. */
    public Map<Permission, List<Party>> actedForBy(Actor actor, Set<Permission> permissions) {
        Map<Permission, List<Party>> parties = new EnumMap<>(Permission.class);
        Set<Permission> had = permissions.stream().filter(actor::may).collect(Collectors.toSet());
        if (!actor.isSignedIn() || had.isEmpty()) {
            return parties;
        }
        Map<Permission, Places> places = accounts.placesWhere(actor.account(), had);
        jdbc.sql(OWN).param("account", actor.account()).query(row -> {
            Party party = read(row, 0);
            boolean isNamed = row.getBoolean("is_named") && actor.system() == null;
            places.forEach((permission, where) -> {
                boolean asNamed = isNamed && (where.forStates() || !party.isState());
                if (asNamed || isWithin(actor, party, where)) {
                    parties.computeIfAbsent(permission, unused -> new ArrayList<>())
                            .add(party);
                }
            });
        });
        return parties;
    }

    private static boolean isWithin(Actor actor, Party party, Places places) {
        Integer system = party.nationalSystem();
        return system != null
                && places.systems().contains(system)
                && (actor.system() == null || actor.inSystem() == system);
    }

    @Transactional
    public long add(Actor actor, Party.Draft draft) {
        actor.mustHave(Permission.ADMINISTER);
        draft.check();
        if (withCode(draft.code()).isPresent()) {
            throw new Refused("party.code-taken", draft.code());
        }
        return insert(actor, draft, 0);
    }

    @Transactional
    public void change(Actor actor, long id, int version, Party.Draft draft) {
        actor.mustHave(Permission.ADMINISTER);
        draft.check();
        Party before = withId(id);
        int changed = jdbc.sql("""
                        update party set name = :name::jsonb, kind = :kind, region = :region, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("name", json.writeValueAsString(draft.name()))
                .param("kind", (before.isBound() ? before.kind() : draft.kind()).code())
                .param("region", draft.region())
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new Stale(Party.ref(id));
        }
        events.publishEvent(
                new PartyChanged(actor, id, before.draft(), withId(id).draft()));
    }

    /** A State that opens a national system takes part from then on; the people of the system act for it. */
    @EventListener
    @Transactional
    void hear(SystemOpened opened) {
        takeIn(opened.actor(), systems.withCode(opened.code()).orElseThrow());
    }

    /** Those whose systems were there before, once the names of States are read. */
    @EventListener(ContextRefreshedEvent.class)
    @Transactional
    void takeInWhoIsThere() {
        Set<Integer> known = readAll().stream()
                .map(Party::nationalSystem)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        systems.all().stream()
                .filter(system -> !known.contains(system.id()))
                .forEach(system -> takeIn(Actor.suivi(null), system));
    }

    private void takeIn(Actor actor, NationalSystem system) {
        Optional<Party> known = withCode(system.code());
        if (known.isPresent()) {
            jdbc.sql("update party set national_system = :system where id = :id")
                    .param("system", system.id())
                    .param("id", known.get().id())
                    .update();
            Party.Draft draft = known.get().draft();
            events.publishEvent(new PartyChanged(actor, known.get().id(), draft, draft));
            return;
        }
        Optional<State> state = mechanisms.directory().stateWithCode(system.code());
        LocalizedText name = state.map(State::name).orElse(system.name());
        String region = state.map(State::regionalGroup).orElse("");
        insert(actor, new Party.Draft(system.code(), PartyKind.STATE, name, region), system.id());
    }

    private long insert(Actor actor, Party.Draft draft, int system) {
        Integer state = mechanisms
                .directory()
                .stateWithCode(draft.code().toUpperCase(Locale.ROOT))
                .filter(found -> draft.kind() == PartyKind.STATE)
                .map(State::id)
                .orElse(null);
        long id = jdbc.sql("""
                        insert into party (code, kind, name, region, state_id, national_system)
                        values (:code, :kind, :name::jsonb, :region, :state, nullif(:system, 0)) returning id
                        """)
                .param("code", draft.code())
                .param("kind", draft.kind().code())
                .param("name", json.writeValueAsString(draft.name()))
                .param("region", draft.region())
                .param("state", state, Types.INTEGER)
                .param("system", system)
                .query(Long.class)
                .single();
        events.publishEvent(new PartyAdded(actor, id, draft));
        return id;
    }

    private Party read(ResultSet row, int index) throws SQLException {
        return new Party(
                row.getLong("id"),
                new Party.Draft(
                        row.getString("code"),
                        PartyKind.of(row.getString("kind")).orElseThrow(),
                        json.readValue(row.getString("name"), LocalizedText.class),
                        row.getString("region")),
                (Integer) row.getObject("state_id"),
                (Integer) row.getObject("national_system"),
                row.getInt("version"));
    }
}
