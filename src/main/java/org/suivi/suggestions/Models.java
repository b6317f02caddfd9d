package org.suivi.suggestions;

import java.lang.ref.SoftReference;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The model in use for each kind of tags: the system's own, or what comes with Suivi until there is one. */
@Component
class Models {

    private static final int MOST = 6;

    private final ModelStore store;
    private final KnownTerms terms;
    private final Map<Key, Loaded> loaded = new LinkedHashMap<>(8, 0.75f, true);
    private @Nullable TagModel themes;
    private @Nullable TagModel goals;

    Models(ModelStore store, KnownTerms terms) {
        this.store = store;
        this.terms = terms;
    }

    private record Key(int system, SuggestedKind kind) {}

    private record Loaded(Instant madeAt, SoftReference<TagModel> model) {}

    /** Something that suggests; keywords are no probabilities. */
    record InUse(boolean isByKeyword, Suggesting suggesting) {}

    /** A model or a list of keywords. */
    @FunctionalInterface
    interface Suggesting {
        List<Suggestion> suggest(String text, String language);
    }

    synchronized InUse inUse(int system, SuggestedKind kind) {
        TagModel own = own(system, kind);
        if (own != null) {
            return new InUse(false, own::suggest);
        }
        return switch (kind) {
            case THEMES -> new InUse(false, bundledThemes()::suggest);
            case GOALS -> new InUse(false, bundledGoals()::suggest);
            case PERSONS -> new InUse(true, terms.persons()::suggest);
        };
    }

    private @Nullable TagModel own(int system, SuggestedKind kind) {
        Instant madeAt = store.kept(system, kind).map(ModelStore.Kept::madeAt).orElse(null);
        if (madeAt == null) {
            return null;
        }
        Key key = new Key(system, kind);
        Loaded known = loaded.get(key);
        TagModel model = known == null || !known.madeAt().equals(madeAt)
                ? null
                : known.model().get();
        if (model == null) {
            model = store.model(system, kind).orElseThrow();
            loaded.put(key, new Loaded(madeAt, new SoftReference<>(model)));
            if (loaded.size() > MOST) {
                loaded.remove(loaded.keySet().iterator().next());
            }
        }
        return model;
    }

    private TagModel bundledThemes() {
        TagModel read = themes == null ? DefaultTags.themes() : themes;
        themes = read;
        return read;
    }

    private TagModel bundledGoals() {
        TagModel read = goals == null ? DefaultTags.goals() : goals;
        goals = read;
        return read;
    }
}
