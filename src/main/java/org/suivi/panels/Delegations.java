package org.suivi.panels;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.identity.Accounts;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;

/** The front door to delegations: who there is, and which account speaks for whom in all panels. */
@Service
@Transactional
public class Delegations {

    private static final String SELECT =
            "select code, kind, names::text, region, council::text, accreditation, version from delegation";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    Delegations(JdbcClient jdbc, Accounts accounts, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.events = events;
    }

    /** Somebody who speaks for a delegation. */
    public record Member(long account, String name, String delegation) {}

    /** All, by their codes; States first, in the order of their English names. */
    @Transactional(readOnly = true)
    public Map<String, Delegation> all() {
        List<Membership> lists = memberships();
        return jdbc
                .sql(SELECT + " order by kind <> 'STATE', kind, names ->> 'en'")
                .query((row, index) -> new Delegation(
                        row.getString("code"),
                        Delegation.Kind.valueOf(row.getString("kind")),
                        PanelJson.read(row.getString("names"), LocalizedText.class),
                        row.getString("region"),
                        terms(row.getString("council")),
                        row.getString("accreditation"),
                        row.getInt("version"),
                        groups(lists, row.getString("code")),
                        hasSmallMission(lists, row.getString("code"))))
                .stream()
                .collect(Collectors.toMap(
                        Delegation::code, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    /** What the secretariat has entered of who belongs where. */
    List<Membership> memberships() {
        return jdbc.sql("select name, members, is_whole, version from group_membership")
                .query((row, index) -> new Membership(
                        row.getString("name"),
                        List.of((String[]) row.getArray("members").getArray()),
                        row.getBoolean("is_whole"),
                        row.getInt("version")))
                .list();
    }

    private static List<String> groups(List<Membership> lists, String code) {
        return lists.stream()
                .filter(list -> !list.isOfSmallMissions() && list.members().contains(code))
                .map(Membership::name)
                .toList();
    }

    private static @Nullable Boolean hasSmallMission(List<Membership> lists, String code) {
        return lists.stream()
                .filter(Membership::isOfSmallMissions)
                .findFirst()
                .map(list -> list.has(code))
                .orElse(null);
    }

    @Transactional(readOnly = true)
    public Delegation withCode(String code) {
        Delegation found = all().get(code);
        if (found == null) {
            throw new NotFound("panel.delegation.unknown");
        }
        return found;
    }

    /** For whom an account speaks. */
    @Transactional(readOnly = true)
    public Optional<String> of(long account) {
        return jdbc.sql("select delegation from delegation_member where account_id = :account")
                .param("account", account)
                .query(String.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public List<Member> members(Actor actor) {
        actor.mustHave(Permission.RUN_PANELS);
        Map<Long, String> speaking = new HashMap<>();
        jdbc.sql("select account_id, delegation from delegation_member").query(row -> {
            speaking.put(row.getLong("account_id"), row.getString("delegation"));
        });
        return accounts.thoseWith(Role.DELEGATION).stream()
                .map(account -> new Member(account.id(), account.name(), speaking.getOrDefault(account.id(), "")))
                .toList();
    }

    /** From now on the account speaks for the delegation. */
    public void speakFor(Actor actor, long account, String delegation) {
        actor.mustHave(Permission.RUN_PANELS);
        if (members(actor).stream().noneMatch(member -> member.account() == account)) {
            throw new Refused("panel.delegation.no-role");
        }
        withCode(delegation);
        jdbc.sql("""
                        insert into delegation_member (account_id, delegation) values (:account, :delegation)
                        on conflict (account_id) do update set delegation = excluded.delegation
                        """).param("account", account).param("delegation", delegation).update();
    }

    /** Adds a delegation, or changes what is known of it; a document always wins over what came with the program. */
    public void save(Actor actor, Delegation delegation) {
        actor.mustHave(Permission.RUN_PANELS);
        delegation.mustBeSensible();
        int saved = jdbc.sql("""
                        insert into delegation as kept (code, kind, names, region, council, accreditation, source, version)
                        values (:code, :kind, :names::jsonb, :region, :council::jsonb, :accreditation, :source, 1)
                        on conflict (code) do update
                        set names = excluded.names, region = excluded.region, council = excluded.council,
                            accreditation = excluded.accreditation, source = excluded.source, version = kept.version + 1
                        where kept.version = :version and :version > 0
                        """)
                .param("code", delegation.code())
                .param("kind", delegation.kind().name())
                .param("names", PanelJson.written(delegation.names()))
                .param("region", delegation.region())
                .param("council", PanelJson.written(written(delegation.council())))
                .param("accreditation", delegation.accreditation())
                .param("source", actor.name())
                .param("version", delegation.version())
                .update();
        if (saved == 0) {
            throw new Stale(Panel.ref(0));
        }
        events.publishEvent(new DelegationWritten(actor, delegation));
    }

    private static List<Map<String, String>> written(List<Delegation.Term> terms) {
        return terms.stream()
                .map(term ->
                        Map.of("from", term.from().toString(), "to", term.to().toString()))
                .toList();
    }

    private static List<Delegation.Term> terms(String written) {
        List<Delegation.Term> terms = new ArrayList<>();
        PanelJson.tree(written)
                .forEach(term -> terms.add(new Delegation.Term(
                        LocalDate.parse(term.get("from").stringValue()),
                        LocalDate.parse(term.get("to").stringValue()))));
        return terms;
    }
}
