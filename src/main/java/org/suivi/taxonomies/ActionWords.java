package org.suivi.taxonomies;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The categories of action, and the words in each language that suggest them, as an administrator keeps both. */
@Service
public class ActionWords {

    /** The vocabulary of categories; their codes are numbers. */
    public static final String CATEGORIES = "action-categories";

    private final JdbcClient jdbc;
    private final Taxonomies taxonomies;
    private final Remembered<List<ActionWord>> words;

    ActionWords(JdbcClient jdbc, Taxonomies taxonomies, ReferenceMemory memory) {
        this.jdbc = jdbc;
        this.taxonomies = taxonomies;
        this.words = memory.of("action-words", Set.of("term", "action_verb"), this::read);
    }

    /**
     * Words that a text begins its request with.
     *
     * @param category the code of what they suggest; null where they are passed over
     */
    public record ActionWord(
            String language, String verb, @Nullable Integer category) {}

    /** Those in use today; the same list until something changes. */
    public List<ActionWord> all() {
        return words.get();
    }

    /** The codes of the categories that a person can choose. */
    public Set<Integer> categories() {
        return taxonomies.vocabulary().choices(CATEGORIES).stream()
                .map(term -> Integer.valueOf(term.code()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<ActionWord> read() {
        return jdbc.sql("""
                        select language, verb, term.code::int as category from action_verb
                            left join term on term.id = category_id
                        where coalesce(action_verb.valid_to, current_date) >= current_date
                        order by action_verb.id
                        """).query(ActionWord.class).list();
    }
}
