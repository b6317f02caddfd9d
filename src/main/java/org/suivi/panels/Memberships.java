package org.suivi.panels;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;

/** The front door to what the secretariat keeps of who belongs to which group. Regional groups follow from the State itself. */
@Service
@Transactional
public class Memberships {

    private static final int MOST = 10_000;

    private final JdbcClient jdbc;
    private final Delegations delegations;
    private final ApplicationEventPublisher events;

    Memberships(JdbcClient jdbc, Delegations delegations, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.delegations = delegations;
        this.events = events;
    }

    /**
     * What somebody entered.
     *
     * @param names of States in any of the six languages, or their codes, one on each line or between commas
     * @param version in which the list was read; 0 for one that is new
     */
    public record Entered(String names, boolean isWhole, int version) {}

    /** All there can be, also those that nobody has entered yet; small missions first. */
    @Transactional(readOnly = true)
    public List<Membership> all() {
        Map<String, Membership> kept = new HashMap<>();
        delegations.memberships().forEach(one -> kept.put(one.name(), one));
        return Stream.concat(Stream.of(Membership.SMALL_MISSIONS), Groups.withMembers().stream())
                .map(name -> kept.getOrDefault(name, new Membership(name, List.of(), false, 0)))
                .toList();
    }

    @Transactional(readOnly = true)
    public Membership withCode(String code) {
        return all().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    /**
     * Writes a list anew.
     *
     * @throws Refused with what names no State
     */
    public void keep(Actor actor, String code, Entered entered) {
        actor.mustHave(Permission.RUN_PANELS);
        String name = withCode(code).name();
        var kept = new Membership(name, codes(entered.names()), entered.isWhole(), entered.version() + 1);
        int saved = jdbc.sql("""
                        insert into group_membership as kept (name, members, is_whole)
                        values (:name, string_to_array(:members, ','), :whole)
                        on conflict (name) do update
                        set members = excluded.members, is_whole = excluded.is_whole, version = kept.version + 1
                        where kept.version = :version
                        """)
                .param("name", name)
                .param("members", String.join(",", kept.members()))
                .param("whole", kept.isWhole())
                .param("version", entered.version())
                .update();
        if (saved == 0) {
            throw new Stale(Panel.ref(0));
        }
        events.publishEvent(new MembershipKept(actor, kept));
    }

    private List<String> codes(String names) {
        if (names.length() > MOST) {
            throw new Refused("panel.group.too-long", MOST);
        }
        Map<String, String> codes = new HashMap<>();
        delegations.all().values().stream()
                .filter(one -> one.kind() == Delegation.Kind.STATE)
                .forEach(state -> {
                    codes.put(Groups.key(state.code()), state.code());
                    state.names().texts().values().forEach(name -> codes.put(Groups.key(name), state.code()));
                });
        var found = new TreeSet<String>();
        List<String> unknown = new ArrayList<>();
        names.lines()
                .flatMap(line ->
                        codes.containsKey(Groups.key(line)) ? Stream.of(line) : Stream.of(line.split("[,;،；，、]")))
                .filter(name -> !name.isBlank())
                .forEach(name -> {
                    String code = codes.get(Groups.key(name));
                    if (code == null) {
                        unknown.add(name.strip());
                    } else {
                        found.add(Objects.requireNonNull(code));
                    }
                });
        if (!unknown.isEmpty()) {
            throw new Refused(
                    "panel.group.unknown", String.join(", ", unknown.subList(0, Math.min(10, unknown.size()))));
        }
        return List.copyOf(found);
    }
}
