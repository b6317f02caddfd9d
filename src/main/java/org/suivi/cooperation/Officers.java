package org.suivi.cooperation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.identity.Account;
import org.suivi.identity.Accounts;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;

/**
 * The front door to who at the desk answers for a need: whoever acknowledged it, until it is handed to a colleague. The owner and the
 * desk know who that is, as they know who took each of its steps; nobody else does.
 */
@Service
@Transactional
public class Officers {

    private static final String SELECT =
            "select id, officer_id from assistance_record where officer_id is not null and id = any(:ids)";

    private final Sight sight;
    private final HouseStore store;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Officers(Sight sight, HouseStore store, Accounts accounts, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.sight = sight;
        this.store = store;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Who answers for a need at the desk.
     *
     * @param officer null where nobody does yet
     * @param colleagues to whom the reader may hand it; nobody where the reader may not
     */
    public record Seen(@Nullable Account officer, List<Account> colleagues) {

        public Seen {
            colleagues = List.copyOf(colleagues);
        }
    }

    /** Empty for those who may not know. */
    @Transactional(readOnly = true)
    public Optional<Seen> of(Actor actor, long need) {
        Reader reader = sight.of(actor);
        HouseRecord record = store.find(reader, Entity.NEED, need);
        if (!reader.seesRestricted(Entity.NEED, record.party())) {
            return Optional.empty();
        }
        Account officer = Optional.ofNullable(of(List.of(need)).get(need))
                .flatMap(accounts::withId)
                .orElse(null);
        return Optional.of(new Seen(officer, reader.isDesk() && !isOver(record) ? desk() : List.of()));
    }

    /** Hands a need that is not over to somebody of the desk. */
    public void hand(Actor actor, long need, int version, long to) {
        Reader reader = sight.of(actor);
        HouseRecord record = store.find(reader, Entity.NEED, need);
        if (!reader.isDesk()) {
            throw new NotAllowed("problem.not-allowed");
        }
        record.mustBe(version);
        if (isOver(record)) {
            throw new Refused("house.move-not-allowed");
        }
        if (desk().stream().noneMatch(colleague -> colleague.id() == to)) {
            throw new Refused("officer.not-of-the-desk");
        }
        Long before = of(List.of(need)).get(need);
        jdbc.sql("update assistance_record set officer_id = :to, version = version + 1 where id = :id")
                .param("to", to)
                .param("id", need)
                .update();
        events.publishEvent(new OfficerNamed(
                actor,
                Entity.NEED.ref(need),
                before == null ? null : new OfficerNamed.Officer(before),
                new OfficerNamed.Officer(to)));
    }

    /**
     * Who answers for a need in a list.
     *
     * @param isOfDesk false for who left the desk, whose needs are nobody's until somebody takes them over
     */
    public record Officer(String name, boolean isOfDesk) {}

    /** Those of the needs in a list of the desk that have one. */
    @Transactional(readOnly = true)
    public Map<Long, Officer> among(Actor actor, Collection<Long> needs) {
        actor.mustHave(Permission.RUN_CLEARING_HOUSE);
        Map<Long, Account> desk = desk().stream().collect(Collectors.toMap(Account::id, Function.identity()));
        Map<Long, Officer> officers = new HashMap<>();
        of(needs)
                .forEach((need, officer) -> Optional.ofNullable(desk.get(officer))
                        .or(() -> accounts.withId(officer))
                        .ifPresent(account ->
                                officers.put(need, new Officer(account.name(), desk.containsKey(account.id())))));
        return officers;
    }

    /** Whom at the desk to tell of each of some records: its officer, or all of the desk where it has none who is of it. */
    @Transactional(readOnly = true)
    public Map<Long, List<Account>> told(Collection<Long> records) {
        List<Account> desk = desk();
        Map<Long, Long> officers = of(records);
        return records.stream().distinct().collect(Collectors.toMap(Function.identity(), record -> {
            List<Account> one = desk.stream()
                    .filter(account -> Objects.equals(account.id(), officers.get(record)))
                    .toList();
            return one.isEmpty() ? desk : one;
        }));
    }

    /** Whose needs the actor looks at. */
    Answering answering(Actor actor, OfficerChoice choice) {
        return new Answering(
                choice, actor.account(), desk().stream().map(Account::id).toList());
    }

    /** The accounts of those of some needs that have one. */
    Map<Long, Long> of(Collection<Long> needs) {
        Map<Long, Long> officers = new HashMap<>();
        jdbc.sql(SELECT).param("ids", needs.toArray(Long[]::new)).query(row -> {
            officers.put(row.getLong("id"), row.getLong("officer_id"));
        });
        return officers;
    }

    private List<Account> desk() {
        return accounts.thoseWith(Role.CLEARING_HOUSE_DESK);
    }

    private static boolean isOver(HouseRecord record) {
        return record.state().next().isEmpty();
    }
}
