package org.suivi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.suivi.OnDatabase;

@OnDatabase
class SessionSavingTests {

    private final OneSession<?> session;

    @Autowired
    SessionSavingTests(FindByIndexNameSessionRepository<? extends Session> repository) {
        session = new OneSession<>(repository);
    }

    @AfterEach
    void forget() {
        session.repository.deleteById(session.id);
    }

    @Test
    void anotherVisitInTheSameMinuteIsNotWritten() {
        session.visit(Duration.ofSeconds(50));

        assertThat(session.lastVisit()).isEqualTo(session.begun);
    }

    @Test
    void aVisitAfterMoreThanAMinuteIsWritten() {
        session.visit(Duration.ofSeconds(61));

        assertThat(session.lastVisit()).isEqualTo(session.begun.plusSeconds(61));
    }

    @Test
    void signingInIsWrittenAtOnce() {
        session.signIn("17");

        assertThat(session.repository.findByPrincipalName("17")).containsKey(session.id);
    }

    @Test
    void twoRequestsMayBeTheFirstToKeepTheSameThing() {
        session.keepTwiceAtOnce("token", "first", "second");

        assertThat(session.kept("token")).isEqualTo("second");
    }

    /** One session, visited as by requests. */
    private static final class OneSession<S extends Session> {

        private final FindByIndexNameSessionRepository<S> repository;
        private final String id;
        private final Instant begun = Instant.now().truncatedTo(ChronoUnit.SECONDS);

        OneSession(FindByIndexNameSessionRepository<S> repository) {
            this.repository = repository;
            S session = repository.createSession();
            session.setLastAccessedTime(begun);
            repository.save(session);
            id = session.getId();
        }

        void visit(Duration later) {
            S session = repository.findById(id);
            session.setLastAccessedTime(begun.plus(later));
            repository.save(session);
        }

        void signIn(String principal) {
            S session = repository.findById(id);
            session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, principal);
            repository.save(session);
        }

        void keepTwiceAtOnce(String name, String first, String second) {
            S one = repository.findById(id);
            S other = repository.findById(id);
            one.setAttribute(name, first);
            other.setAttribute(name, second);
            repository.save(one);
            repository.save(other);
        }

        String kept(String name) {
            return repository.findById(id).getRequiredAttribute(name);
        }

        Instant lastVisit() {
            return repository.findById(id).getLastAccessedTime();
        }
    }
}
