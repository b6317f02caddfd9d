package org.suivi.mechanisms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.suivi.OnDatabase;
import org.suivi.database.SystemScope;
import org.suivi.identity.NationalSystems;
import org.suivi.identity.OpenSystem;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotAllowed;

@OnDatabase
class DocumentsTests {

    @Autowired
    Documents documents;

    @Autowired
    Mechanisms mechanisms;

    @Autowired
    NationalSystems systems;

    private int system;

    @BeforeEach
    void openSystem() {
        system = systems.withCode("xdo")
                .orElseGet(() -> systems.open(
                        Actor.suivi(null),
                        new OpenSystem("xdo", LocalizedText.of(Language.EN, "Documentland"), ZoneId.of("UTC"), true)))
                .id();
        SystemScope.enter(system);
    }

    @AfterEach
    void leaveSystem() {
        documents.withdraw(Actor.suivi(system), 1, List.of());
        SystemScope.leave();
    }

    @Test
    void aDocumentIsReceivedOnceHoweverOftenItIsNamed() {
        ReceivedDocument report = received("A/HRC/43/15", 34);
        Map<ReceivedDocument.Key, Long> first = documents.receive(Actor.suivi(system), 1, List.of(report, report));
        Map<ReceivedDocument.Key, Long> again = documents.receive(Actor.suivi(system), 2, List.of(report));
        assertThat(again).isEqualTo(first).hasSize(1);
        assertThat(documents.withSymbol(system, "A/HRC/43/15"))
                .hasValueSatisfying(
                        found -> assertThat(found.review().session()).isEqualTo(34));
    }

    @Test
    void aSymbolIsTheSameHoweverItIsWritten() {
        documents.receive(Actor.suivi(system), 1, List.of(received("A/HRC/43/15/Add.1", 34)));
        assertThat(documents.withSymbol(system, " a/hrc/43/15 /add.1;")).isPresent();
        assertThat(documents.receive(Actor.suivi(system), 2, List.of(received("A/HRC/43/15/ADD.1", 34))))
                .hasSize(1);
    }

    @Test
    void withoutASymbolThereIsOneDocumentForEachReview() {
        documents.receive(Actor.suivi(system), 1, List.of(received(null, 20), received(" ", 20), received(null, 34)));
        assertThat(documents.ofReview(system, upr(), 20)).isPresent();
        assertThat(documents.ofReview(system, upr(), 34)).isPresent();
        assertThat(documents.ofReview(system, upr(), 6)).isEmpty();
    }

    @Test
    void aDocumentWithoutSymbolAndSessionIsReceivedOnceToo() {
        var first = documents.receive(Actor.suivi(system), 1, List.of(received(null, null)));
        assertThat(documents.receive(Actor.suivi(system), 1, List.of(received(null, null))))
                .isEqualTo(first)
                .hasSize(1);
    }

    @Test
    void undoingAnImportLeavesTheDocumentsThatOthersUse() {
        var keys = documents.receive(
                Actor.suivi(system), 1, List.of(received("A/HRC/43/15", 34), received("A/HRC/28/15", 20)));
        Long used = keys.get(received("A/HRC/28/15", 20).key());
        documents.withdraw(Actor.suivi(system), 1, Set.of(used));
        assertThat(documents.withIds(system, keys.values()))
                .extracting(Document::symbol)
                .containsExactly("A/HRC/28/15");
    }

    @Test
    void anotherSystemSeesNothingOfThem() {
        documents.receive(Actor.suivi(system), 1, List.of(received("A/HRC/43/15", 34)));
        assertThat(SystemScope.in(system + 1, () -> documents.withSymbol(system, "A/HRC/43/15")))
                .isEmpty();
    }

    @Test
    void onlyWhoMayImportReceivesDocuments() {
        var reader = new Actor(1, "Ana Petrova", "reader", null, system, Set.of());
        assertThatThrownBy(() -> documents.receive(reader, 1, List.of())).isInstanceOf(NotAllowed.class);
    }

    private ReceivedDocument received(@Nullable String symbol, @Nullable Integer session) {
        return new ReceivedDocument(
                upr(),
                symbol,
                "report",
                LocalizedText.EMPTY,
                new Document.Review(session, null, null),
                new Document.Dates(null, null, null));
    }

    private int upr() {
        return mechanisms.directory().mechanismWithCode("UPR").orElseThrow().id();
    }
}
