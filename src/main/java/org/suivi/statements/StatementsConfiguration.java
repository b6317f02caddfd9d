package org.suivi.statements;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suivi.panels.Entry;
import org.suivi.panels.PanelSeats;
import org.suivi.panels.SpokenWords;

/** Lets those who write about a panel have what everybody may read of it, paragraph by paragraph. */
@Configuration
class StatementsConfiguration {

    @Bean
    SpokenWords spokenWords(Statements statements) {
        return new SpokenWords(panel -> posted(statements.now(PanelSeats.onlooker(panel))));
    }

    /** What somebody is saying at this moment can still be undone. */
    private static List<SpokenWords.Paragraph> posted(StatementsNow now) {
        return now.statements().values().stream()
                .filter(one ->
                        !now.standing().state().entry(one.entry()).state().hasTheFloor())
                .sorted(Comparator.comparingInt(Statement::entry))
                .flatMap(one -> paragraphs(one, now.standing().state().entry(one.entry())))
                .toList();
    }

    /** Of the version that counts. */
    private static Stream<SpokenWords.Paragraph> paragraphs(Statement statement, Entry of) {
        return statement.official().stream().flatMap(version -> {
            List<String> texts = version.paragraphs();
            return IntStream.range(0, texts.size())
                    .mapToObj(i -> new SpokenWords.Paragraph(
                            statement.entry(),
                            statement.id(),
                            i + 1,
                            version.language(),
                            texts.get(i),
                            !Statement.wasNotDelivered(of)));
        });
    }
}
