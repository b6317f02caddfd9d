package org.suivi.identity;

import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.suivi.database.SystemScope;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** Systems and people for tests, each with names of its own, because the database is shared by all of them. */
@Component
public class PeopleExamples {

    public static final String PASSWORD = "three grey herons 7";

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Accounts accounts;
    private final NationalSystems systems;
    private final Organisations organisations;

    PeopleExamples(Accounts accounts, NationalSystems systems, Organisations organisations) {
        this.accounts = accounts;
        this.systems = systems;
        this.organisations = organisations;
    }

    /** A system with one organisation. */
    public record Place(NationalSystem system, long organisation) {
        public String path(String below) {
            return "/" + system.code() + below;
        }
    }

    public Place aSystem() {
        int number = NEXT.getAndIncrement();
        String code = "y" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
        NationalSystem system = systems.open(
                Actor.suivi(null),
                new OpenSystem(code, LocalizedText.of(Language.EN, "System " + code), ZoneId.of("UTC"), true));
        var draft = new Organisation.Draft(
                LocalizedText.of(Language.EN, "Ministry of Justice"), Organisation.Kind.MINISTRY);
        long organisation = SystemScope.in(system.id(), () -> organisations.add(Actor.suivi(system.id()), draft));
        return new Place(system, organisation);
    }

    public String anAddress() {
        return "person" + NEXT.incrementAndGet() + "@example.org";
    }

    public Account aPerson() {
        long id = accounts.create(Actor.suivi(null), anAddress(), "Ana Petrova", PASSWORD);
        return accounts.withId(id).orElseThrow();
    }

    public Account aPerson(Role role, Place place) {
        Account person = aPerson();
        int system = place.system().id();
        SystemScope.in(system, () -> {
            accounts.giveRole(Actor.suivi(system), person.id(), role, system, place.organisation());
            return person;
        });
        return person;
    }

    public Account anAdministrator() {
        Account person = aPerson();
        accounts.giveRole(Actor.suivi(null), person.id(), Role.ADMINISTRATOR, null, null);
        return person;
    }

    public Actor actor(Account person, Place place) {
        return accounts.actor(person.id(), place.system()).orElseThrow();
    }

    public Actor actor(Account person) {
        return accounts.actor(person.id(), null).orElseThrow();
    }

    /** For {@code SecurityMockMvcRequestPostProcessors.authentication}. */
    public static Authentication signedIn(Account person) {
        return new SignedIn(person.id()).authentication();
    }
}
