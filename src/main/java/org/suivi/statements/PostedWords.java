package org.suivi.statements;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suivi.panels.PanelSeats;
import org.suivi.panels.SpokenWords;
import org.suivi.panels.SpokenWords.Paragraph;

/** Offers what everybody may read of statements to whoever writes about a panel. */
@Configuration(proxyBeanMethods = false)
class PostedWords {

    @Bean
    SpokenWords spokenWords(Statements statements) {
        return new SpokenWords(
                panel -> statements.now(PanelSeats.onlooker(panel)).statements().values().stream()
                        .flatMap(PostedWords::paragraphs)
                        .toList());
    }

    /** Of the version that counts. */
    private static Stream<Paragraph> paragraphs(Statement statement) {
        return statement.official().stream().flatMap(version -> {
            List<String> texts = version.paragraphs();
            return IntStream.range(0, texts.size())
                    .mapToObj(index -> new Paragraph(
                            statement.entry(), statement.id(), index + 1, version.language(), texts.get(index)));
        });
    }
}
