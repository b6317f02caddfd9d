package org.suivi.panels;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;

/** The front door to delegations: who there is, and which account speaks for whom in all panels. */
@Service
@Transactional
public class Delegations {

    private static final String SELECT =
            "select code, kind, names::text, region, council::text, accreditation from delegation";

    private final JdbcClient jdbc;

    Delegations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody who speaks for a delegation. */
    public record Member(long account, String name, String delegation) {}

    /** All, by their codes; States first, in the order of their English names. */
    @Transactional(readOnly = true)
    public Map<String, Delegation> all() {
        return jdbc
                .sql(SELECT + " order by kind <> 'STATE', kind, names ->> 'en'")
                .query((row, index) -> new Delegation(
                        row.getString("code"),
                        Delegation.Kind.valueOf(row.getString("kind")),
                        PanelJson.read(row.getString("names"), LocalizedText.class),
                        row.getString("region"),
                        terms(row.getString("council")),
                        row.getString("accreditation")))
                .stream()
                .collect(Collectors.toMap(
                        Delegation::code, Function.identity(), (one, other) -> one, LinkedHashMap::new));
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
        return jdbc.sql("""
                        select a.id, a.name, m.delegation from account a
                        join membership r on r.account_id = a.id and r.role = 'delegation'
                        left join delegation_member m on m.account_id = a.id order by a.name
                        """)
                .query((row, index) -> new Member(
                        row.getLong("id"),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("delegation")).orElse("")))
                .list();
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

    private static List<Delegation.Term> terms(String written) {
        List<Delegation.Term> terms = new ArrayList<>();
        PanelJson.tree(written)
                .forEach(term -> terms.add(new Delegation.Term(
                        LocalDate.parse(term.get("from").stringValue()),
                        LocalDate.parse(term.get("to").stringValue()))));
        return terms;
    }
}
