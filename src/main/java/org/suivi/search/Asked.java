package org.suivi.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/** What a person asked for in words, as read by {@link WordsReader}. */
sealed interface Asked {

    /** The question to the index; empty where nothing in it can be looked for. */
    Optional<Query> query(WordQueries queries);

    /** Visits the words and phrases that a document should show. */
    void forEachSought(Consumer<Asked> visitor);

    /** All of the parts. */
    record AllOf(List<Asked> parts) implements Asked {
        @Override
        public Optional<Query> query(WordQueries queries) {
            var all = new BooleanQuery.Builder();
            boolean positive = false;
            for (var part : parts) {
                if (part instanceof Not not) {
                    not.part.query(queries).ifPresent(query -> all.add(query, Occur.MUST_NOT));
                } else {
                    var query = part.query(queries);
                    query.ifPresent(present -> all.add(present, Occur.MUST));
                    positive |= query.isPresent();
                }
            }
            return positive ? Optional.of(all.build()) : withoutPositive(all);
        }

        private static Optional<Query> withoutPositive(BooleanQuery.Builder builder) {
            boolean empty = builder.build().clauses().isEmpty();
            return empty
                    ? Optional.empty()
                    : Optional.of(
                            builder.add(new MatchAllDocsQuery(), Occur.FILTER).build());
        }

        @Override
        public void forEachSought(Consumer<Asked> visitor) {
            parts.forEach(part -> part.forEachSought(visitor));
        }
    }

    /** At least one of the parts. */
    record AnyOf(List<Asked> parts) implements Asked {
        @Override
        public Optional<Query> query(WordQueries queries) {
            var any = new BooleanQuery.Builder();
            parts.forEach(part -> part.query(queries).ifPresent(query -> any.add(query, Occur.SHOULD)));
            var query = any.build();
            return query.clauses().isEmpty() ? Optional.empty() : Optional.of(query);
        }

        @Override
        public void forEachSought(Consumer<Asked> visitor) {
            parts.forEach(part -> part.forEachSought(visitor));
        }
    }

    /** Anything but the part. */
    record Not(Asked part) implements Asked {
        @Override
        public Optional<Query> query(WordQueries queries) {
            return new AllOf(List.of(this)).query(queries);
        }

        @Override
        public void forEachSought(Consumer<Asked> visitor) {}
    }

    /** A word in any of its forms, or the beginning of one. */
    record Word(String text, boolean isBeginning) implements Asked {
        @Override
        public Optional<Query> query(WordQueries queries) {
            return isBeginning ? queries.beginning(text) : queries.word(text);
        }

        @Override
        public void forEachSought(Consumer<Asked> visitor) {
            visitor.accept(this);
        }
    }

    /** Words in this form and order. */
    record Phrase(String text) implements Asked {
        @Override
        public Optional<Query> query(WordQueries queries) {
            return queries.phrase(text);
        }

        @Override
        public void forEachSought(Consumer<Asked> visitor) {
            visitor.accept(this);
        }
    }
}
