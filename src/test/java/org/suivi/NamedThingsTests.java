package org.suivi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.database.SystemScope;
import org.suivi.identity.Role;
import org.suivi.shared.Language;
import org.suivi.shared.Naming;

/** Histories and the audit log tell of things by their names: each sort of thing of the follow-up has somebody who knows them. */
@OnDatabase
class NamedThingsTests {

    @Autowired
    List<Naming> namings;

    @Autowired
    Cast cast;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void eachSortOfThingHasItsNames() {
        assertThat(namings.stream().map(Naming::type).toList())
                .contains(
                        "action",
                        "ask",
                        "assessment",
                        "cluster",
                        "grade-scale",
                        "indicator",
                        "information-request",
                        "meeting",
                        "plan",
                        "plan-theme",
                        "recommendation",
                        "update");
    }

    @Test
    void whoeverAsksForTheNameOfWhatIsNotThereIsNotRefused() {
        for (Naming naming : namings) {
            Map<String, String> names = SystemScope.in(
                    cast.systemId(),
                    () -> transactions.execute(
                            status -> naming.names().of(cast.actor(Role.SECRETARIAT), Set.of("0"), Language.AR)));
            assertThat(names).as(naming.type()).isNotNull();
        }
    }
}
