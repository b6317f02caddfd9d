package org.suivi.proceedings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.suivi.panels.ConceptNote;
import org.suivi.panels.Delegation;
import org.suivi.panels.Delegations;
import org.suivi.panels.Policy;
import org.suivi.panels.SpokenWords;
import org.suivi.panels.Standing;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.web.Messages;

/** Writes the sentences of a paper that follow from the journal, in six languages, each with its sources. */
@Component
class Drafting {

    private final Messages messages;
    private final Delegations delegations;
    private final ObjectProvider<SpokenWords> spoken;

    Drafting(Messages messages, Delegations delegations, ObjectProvider<SpokenWords> spoken) {
        this.messages = messages;
        this.delegations = delegations;
        this.spoken = spoken;
    }

    /** What a paper is written from. */
    record Ground(Standing panel, ConceptNote note, PaperTemplate template, boolean isNamed) {}

    List<Candidate> of(Ground ground) {
        Map<String, Delegation> named = delegations.all();
        Map<Language, PaperWords> words = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            words.put(language, new PaperWords(messages, language));
        }
        var told = new Told(ground, named, words, new ArrayList<>());
        new MeetingSentences(told).tell();
        new TurnSentences(told).tell();
        new ListSentences(told).tell();
        List<LocalizedText> objectives = Objectives.of(ground.note().objectives());
        List<SpokenWords.Paragraph> posted = paragraphs(ground);
        told.all().addAll(Points.of(Section.POINTS, objectives, posted));
        if (ground.panel().panel().policy().undelivered() == Policy.Undelivered.SUMMARISED) {
            new ListSentences(told).undelivered(posted);
            told.all().addAll(Points.of(Section.UNDELIVERED, objectives, posted));
        }
        return told.all();
    }

    /** Who is not named is not quoted either. */
    private List<SpokenWords.Paragraph> paragraphs(Ground ground) {
        return ground.isNamed()
                ? spoken.stream()
                        .flatMap(each -> each.of().apply(ground.panel().panel().id()).stream())
                        .toList()
                : List.of();
    }

    /** Collects sentences, and knows what all of them need. */
    record Told(Ground ground, Map<String, Delegation> named, Map<Language, PaperWords> words, List<Candidate> all) {

        Standing panel() {
            return ground.panel();
        }

        LocalizedText inAll(Function<PaperWords, String> sentence) {
            Map<Language, String> texts = new EnumMap<>(Language.class);
            words.forEach((language, each) -> texts.put(language, sentence.apply(each)));
            return new LocalizedText(texts);
        }

        void say(Section section, String origin, Stream<Source> sources, Function<PaperWords, String> sentence) {
            all.add(new Candidate(origin, section, null, inAll(sentence), sources.toList()));
        }

        /** "Kenya", "Egypt" in the language. */
        String name(PaperWords in, @Nullable String code) {
            Delegation known = named.get(Objects.requireNonNullElse(code, ""));
            return known == null ? String.valueOf(code) : in.name(known.names());
        }

        String time(long at) {
            return PaperWords.time(at, panel().panel().head().place());
        }
    }
}
