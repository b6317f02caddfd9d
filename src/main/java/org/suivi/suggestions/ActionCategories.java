package org.suivi.suggestions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suivi.shared.LocalizedText;
import org.suivi.taxonomies.ActionWords;
import org.suivi.taxonomies.ActionWords.ActionWord;

/** Suggests the category of action by the words of the reference data. */
@Component
class ActionCategories {

    private final ActionWords words;
    private final AtomicReference<@Nullable Prepared> last = new AtomicReference<>();

    ActionCategories(ActionWords words) {
        this.words = words;
    }

    private record Prepared(List<ActionWord> words, ActionVerbs verbs) {}

    Optional<ActionVerbs.Action> suggest(LocalizedText.Shown text) {
        return verbs().suggest(text.text(), text.language().code());
    }

    private ActionVerbs verbs() {
        List<ActionWord> now = words.all();
        Prepared known = last.get();
        if (known == null || known.words() != now) {
            known = new Prepared(now, new ActionVerbs(dictionary(now)));
            last.set(known);
        }
        return known.verbs();
    }

    private static Map<String, Map<String, String>> dictionary(List<ActionWord> words) {
        Map<String, Map<String, String>> dictionary = new HashMap<>();
        for (ActionWord word : words) {
            Integer category = word.category();
            if (category != null) {
                dictionary
                        .computeIfAbsent(word.language(), unused -> new HashMap<>())
                        .put(word.verb(), category.toString());
            }
        }
        return dictionary;
    }
}
