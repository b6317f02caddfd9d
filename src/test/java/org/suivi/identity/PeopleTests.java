package org.suivi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.OnDatabase;
import org.suivi.database.SystemScope;
import org.suivi.shared.Actor;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.NotFound;
import org.suivi.shared.Refused;

@OnDatabase
class PeopleTests {

    @Autowired
    People people;

    @Autowired
    Entrance entrance;

    @Autowired
    Accounts accounts;

    @Autowired
    Installation installation;

    @Autowired
    PeopleExamples examples;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    PeopleExamples.Place place;
    Actor secretariat;

    @BeforeEach
    void aSystemWithASecretariat() {
        place = examples.aSystem();
        secretariat = examples.actor(examples.aPerson(Role.SECRETARIAT, place), place);
    }

    @Test
    void anInvitedPersonAcceptsAndHasTheRole() {
        Invitation invitation = invite(examples.anAddress(), Role.FOCAL_POINT);
        String token = EntranceTests.token(String.valueOf(invitation.link()));
        long account = entrance.accept(token, "Marko Novak", "seven blue kettles 4");
        Actor actor = accounts.actor(account, place.system()).orElseThrow();
        assertThat(actor.name()).isEqualTo("Marko Novak");
        assertThat(actor.role()).isEqualTo("focal-point");
        assertThat(actor.organisation()).isEqualTo(place.organisation());
    }

    @Test
    void whoHasAnAccountGetsTheRoleButNoLink() {
        Account known = examples.aPerson();
        Invitation invitation = invite(known.email().toUpperCase(), Role.READER);
        assertThat(invitation.link()).isNull();
        assertThat(invitation.account()).isEqualTo(known.id());
    }

    @Test
    void anEndedRoleAllowsNothingAtOnceAndCanBeginAnew() {
        Invitation invitation = invite(examples.anAddress(), Role.READER);
        long membership = membership(invitation.account());
        scoped(() -> people.endRole(secretariat, membership));
        assertThat(accounts.actor(invitation.account(), place.system())
                        .orElseThrow()
                        .role())
                .isEqualTo("public");
        invite(invitation.email(), Role.READER);
        assertThat(accounts.actor(invitation.account(), place.system())
                        .orElseThrow()
                        .role())
                .isEqualTo("reader");
    }

    @Test
    void nobodyEndsTheOwnRole() {
        assertThatThrownBy(() -> scoped(() -> people.endRole(secretariat, membership(secretariat.account()))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aSecretariatCannotReachPeopleOrOrganisationsOfAnotherSystem() {
        PeopleExamples.Place other = examples.aSystem();
        Account theirs = examples.aPerson(Role.READER, other);
        assertThatThrownBy(() -> scoped(() -> people.endRole(secretariat, membership(theirs.id()))))
                .isInstanceOf(NotFound.class);
        var command = new InvitePerson(examples.anAddress(), "X", Role.READER, other.organisation());
        assertThatThrownBy(() -> scoped(() -> people.invite(secretariat, command)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aSecretariatMakesNoAdministrator() {
        var command = new InvitePerson(examples.anAddress(), "X", Role.ADMINISTRATOR, null);
        assertThatThrownBy(() -> scoped(() -> people.invite(secretariat, command)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aReaderInvitesNobody() {
        Actor reader = examples.actor(examples.aPerson(Role.READER, place), place);
        var command = new InvitePerson(examples.anAddress(), "X", Role.READER, place.organisation());
        assertThatThrownBy(() -> scoped(() -> people.invite(reader, command))).isInstanceOf(NotAllowed.class);
    }

    @Test
    void aClosedAccountCanDoNothing() {
        Account person = examples.aPerson(Role.SECRETARIAT, place);
        Actor administrator = examples.actor(examples.anAdministrator());
        installation.close(administrator, person.id());
        assertThat(accounts.actor(person.id(), place.system())).isEmpty();
        installation.reopen(administrator, person.id());
        assertThat(accounts.actor(person.id(), place.system())).isPresent();
    }

    @Test
    void everyChangeIsInTheAuditLog() {
        Invitation invitation = invite(examples.anAddress(), Role.READER);
        scoped(() -> people.endRole(secretariat, membership(invitation.account())));
        assertThat(verbs(invitation.account())).containsExactly("person-invited", "role-given", "role-ended");
    }

    private List<String> verbs(long account) {
        var transaction = new TransactionTemplate(transactions);
        return SystemScope.in(
                place.system().id(),
                () -> Objects.requireNonNull(transaction.execute(status -> jdbc.sql(
                                "select verb from audit_entry where subject_type = 'account' and subject_id = :id order by number")
                        .param("id", account)
                        .query(String.class)
                        .list())));
    }

    private Invitation invite(String email, Role role) {
        return SystemScope.in(
                place.system().id(),
                () -> people.invite(secretariat, new InvitePerson(email, "Marko", role, place.organisation())));
    }

    private void scoped(Runnable work) {
        SystemScope.in(place.system().id(), () -> {
            work.run();
            return 0;
        });
    }

    private long membership(long account) {
        return jdbc.sql("select id from membership where account_id = :id")
                .param("id", account)
                .query(Long.class)
                .single();
    }
}
