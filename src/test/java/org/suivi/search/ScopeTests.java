package org.suivi.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.suivi.search.SearchExamples.aDocument;
import static org.suivi.search.SearchExamples.ids;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTests {

    @TempDir
    Path folder;

    private SearchIndex index;

    @BeforeEach
    void open() {
        index = SearchIndex.open(folder, Clock.systemUTC());
        index.write(List.of(
                aDocument(1)
                        .in(1)
                        .seenBy("public", "secretariat")
                        .called("140.7")
                        .saying("en", "Ratify")
                        .with("by", "France")
                        .made(),
                aDocument(2)
                        .in(1)
                        .seenBy("secretariat")
                        .saying("en", "Ratify")
                        .with("by", "Chad")
                        .made(),
                aDocument(3)
                        .in(11)
                        .called("140.7")
                        .saying("en", "Ratify")
                        .with("by", "Peru")
                        .made(),
                aDocument(4)
                        .in(1)
                        .ofKind("practice")
                        .saying("en", "Ratify")
                        .with("by", "Mali")
                        .made(),
                aDocument(5).in(1).seenBy().saying("en", "Ratify").made()));
        index.visibleNow();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ratify", "140.7", "140*", "rat*", "-nothing", "ratify OR 140.7", "NOT nothing"})
    void noQuestionReachesAnotherSystem(String words) {
        var found = ask(new Scope(11, Set.of(), Set.of("public", "secretariat")), words);
        assertThat(ids(found)).containsExactly(3L);
        assertThat(found.total()).isEqualTo(1);
        assertThat(found.facets().get("by"))
                .isEqualTo(new FacetCounts(List.of(new FacetCounts.FacetCount("Peru", 1)), 0, 1));
    }

    @Test
    void onlyWhatOneOfTheCodesOpensIsFoundAndCounted() {
        assertThat(ids(ask(new Scope(1, Set.of(), Set.of("public")), "ratify"))).containsExactlyInAnyOrder(1L, 4L);
        var secretariat = ask(new Scope(1, Set.of(), Set.of("public", "secretariat")), "");
        assertThat(ids(secretariat)).containsExactlyInAnyOrder(1L, 2L, 4L);
        assertThat(secretariat.total()).isEqualTo(3);
        assertThat(ask(new Scope(1, Set.of(), Set.of()), "").total()).isZero();
    }

    @Test
    void kindsCanBeKeptApart() {
        assertThat(ids(ask(new Scope(1, Set.of("practice"), Set.of("public")), "")))
                .containsExactly(4L);
        assertThatThrownBy(() -> new Scope(1, Set.of("practice/public"), Set.of("public")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRemovedDocumentAndARemovedSystemAreGone() {
        index.remove("recommendation", List.of(1L));
        index.removeSystem(11);
        index.visibleNow();
        assertThat(ask(new Scope(11, Set.of(), Set.of("public")), "").total()).isZero();
        assertThat(ids(ask(new Scope(1, Set.of(), Set.of("public")), ""))).containsExactly(4L);
    }

    @Test
    void aDocumentWrittenAgainReplacesItself() {
        index.write(List.of(aDocument(1).in(1).saying("en", "Accede").made()));
        index.visibleNow();
        var scope = new Scope(1, Set.of("recommendation"), Set.of("public"));
        assertThat(ask(scope, "ratify").total()).isZero();
        assertThat(ask(scope, "accede").total()).isEqualTo(1);
    }

    private Found ask(Scope scope, String words) {
        return index.search(new Search(scope, words, "en", Map.of(), null, 0, 100, Map.of("by", 10)));
    }
}
