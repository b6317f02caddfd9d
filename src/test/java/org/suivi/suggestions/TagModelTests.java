package org.suivi.suggestions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TagModelTests {

    private final TagModel model = TagModel.train(examples().stream());

    @Test
    void aTagIsSuggestedWithTheWordsThatLedToIt() {
        Suggestion first =
                model.suggest("Improve the schools in villages", "en").get(0);
        assertThat(first.code()).isEqualTo("education");
        assertThat(first.words()).contains("schools");
    }

    @Test
    void whatWasLearntInEnglishIsSuggestedInFrench() {
        assertThat(model.suggest("Lutter contre la torture", "fr"))
                .extracting(Suggestion::code)
                .contains("torture");
    }

    @Test
    void aTagSeenTooRarelyIsLeftOutAndReported() {
        assertThat(model.codes()).containsExactly("education", "torture");
        assertThat(model.leftOut()).isEqualTo(Map.of("rare", 1));
    }

    @Test
    void theSameTextsGiveTheSameModel() throws IOException {
        assertThat(saved(TagModel.train(examples().stream()))).isEqualTo(saved(model));
    }

    @Test
    void aSavedModelSuggestsTheSame() throws IOException {
        TagModel loaded = TagModel.load(new ByteArrayInputStream(saved(model)));
        assertThat(loaded.suggest("End torture in prisons", "en"))
                .extracting(Suggestion::code)
                .containsExactly("torture");
        assertThat(loaded.leftOut()).isEqualTo(model.leftOut());
    }

    @Test
    void aFileThatIsNoModelIsRefused() throws IOException {
        byte[] cut = Arrays.copyOf(saved(model), 60);
        assertThatIOException().isThrownBy(() -> TagModel.load(new ByteArrayInputStream(cut)));
        assertThatIOException().isThrownBy(() -> TagModel.load(new ByteArrayInputStream(new byte[100])));
    }

    @Test
    void nothingIsSuggestedForNothing() {
        assertThat(model.suggest("", "en")).isEmpty();
        assertThat(model.suggest("zzz qqq", "xx")).isEmpty();
        assertThat(TagModel.train(Stream.empty()).codes()).isEmpty();
    }

    @Test
    void theBundledModelsAndKeywordsKnowPlainCases() {
        assertThat(DefaultTags.goals().suggest("Ensure access to primary education for all girls and boys", "en"))
                .extracting(Suggestion::code)
                .contains("4");
        assertThat(DefaultTags.goals()
                        .suggest(
                                "\u0413\u0430\u0440\u0430\u043d\u0442\u0438\u0440\u043e\u0432\u0430\u0442\u044c \u0434\u043e\u0441\u0442\u0443\u043f \u043a \u043e\u0431\u0440\u0430\u0437\u043e\u0432\u0430\u043d\u0438\u044e",
                                "ru"))
                .extracting(Suggestion::code)
                .contains("4");
        assertThat(DefaultTags.themes().suggest("Prevent domestic violence and violence against women", "en"))
                .isNotEmpty();
        assertThat(DefaultTags.goalKeywords().suggest("Combattre la pauvret\u00e9", "fr"))
                .extracting(Suggestion::code)
                .contains("1");
    }

    @Test
    void theLeadingVerbSuggestsTheKindOfAction() {
        ActionVerbs verbs = new ActionVerbs(Map.of(
                "en",
                        Map.of(
                                "continue",
                                "continuing",
                                "ratify",
                                "specific",
                                "consider",
                                "considering",
                                "take measures",
                                "general"),
                "fr", Map.of("envisager de", "considering")));
        assertThat(verbs.suggest("12. The Committee recommends that the State party ratify the Convention", "en"))
                .contains(new ActionVerbs.Action("specific", "ratify"));
        assertThat(verbs.suggest("Consider ratifying the Convention", "en"))
                .contains(new ActionVerbs.Action("considering", "Consider"));
        assertThat(verbs.suggest("Take all measures", "en")).isEmpty();
        assertThat(verbs.suggest("Envisager de ratifier", "fr")).isPresent();
        assertThat(verbs.suggest("", "zh")).isEmpty();
    }

    private static byte[] saved(TagModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.save(out);
        return out.toByteArray();
    }

    private static List<Labelled> examples() {
        String[] places = {"prisons", "villages", "cities", "the north", "rural areas", "all regions"};
        List<Labelled> texts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String place = places[i % places.length];
            texts.add(new Labelled("Build schools in " + place + " number " + i, "en", Set.of("education")));
            texts.add(new Labelled("Prevent torture in " + place + " by " + i, "en", Set.of("torture")));
        }
        texts.add(new Labelled("Protect the seas", "en", Set.of("rare")));
        return texts;
    }
}
