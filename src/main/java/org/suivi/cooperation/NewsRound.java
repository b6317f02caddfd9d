package org.suivi.cooperation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.MailChoices.Gathering;
import org.suivi.identity.Letter;

/**
 * Tells everybody what is new for them, in the rhythm that each chose. What is gathered is worked out when its mail is written and
 * not kept until then: it names only what still holds, to those who still may see it.
 */
@Component
class NewsRound implements LetterRound<NewsRound.Parcel> {

    private final List<NewsSource> sources;
    private final MailChoices choices;
    private final Letters letters;
    private final NewsWords words;
    private final OneByOne each;
    private final Clock clock;

    NewsRound(
            List<NewsSource> sources,
            MailChoices choices,
            Letters letters,
            NewsWords words,
            OneByOne each,
            Clock clock) {
        this.sources = List.copyOf(sources);
        this.choices = choices;
        this.letters = letters;
        this.words = words;
        this.each = each;
        this.clock = clock;
    }

    /**
     * What goes into one mail of one person.
     *
     * @param gathering null for what is told at once, which goes alone
     */
    record Parcel(MailRhythm rhythm, @Nullable Gathering gathering, List<News> news) {}

    @Override
    public List<Parcel> due() {
        List<News> open = untold();
        Map<Long, Gathering> gatherings =
                choices.all().stream().collect(Collectors.toMap(Gathering::account, Function.identity()));
        List<Parcel> parcels = new ArrayList<>();
        open.stream()
                .filter(news -> rhythm(gatherings, news) == MailRhythm.AT_ONCE)
                .map(news -> new Parcel(MailRhythm.AT_ONCE, null, List.of(news)))
                .forEach(parcels::add);
        Map<Long, List<News>> byReader = open.stream()
                .collect(Collectors.groupingBy(news -> news.reader().id()));
        Instant now = clock.instant();
        for (Gathering person : gatherings.values()) {
            person.since().forEach((rhythm, since) -> {
                if (!person.choice().gathered(rhythm).isEmpty() && rhythm.isOver(since, now)) {
                    parcels.add(new Parcel(rhythm, person, in(rhythm, person, byReader)));
                }
            });
        }
        return parcels;
    }

    /** One source that fails keeps no other waiting. */
    private List<News> untold() {
        List<News> all = new ArrayList<>();
        sources.forEach(source -> each.moved(source.getClass().getSimpleName(), () -> all.addAll(source.news())));
        Set<Letters.Told> told = letters.told(all.stream().map(News::about).collect(Collectors.toSet()));
        return all.stream()
                .filter(news -> !told.contains(
                        new Letters.Told(news.about(), news.reader().id(), news.what())))
                .toList();
    }

    private static MailRhythm rhythm(Map<Long, Gathering> gatherings, News news) {
        Gathering person = gatherings.get(news.reader().id());
        return person == null ? MailRhythm.AT_ONCE : person.choice().of(news.occasion());
    }

    private static List<News> in(MailRhythm rhythm, Gathering person, Map<Long, List<News>> byReader) {
        return byReader.getOrDefault(person.account(), List.of()).stream()
                .filter(news -> person.choice().of(news.occasion()) == rhythm)
                .toList();
    }

    /** Somebody who speaks for two sides is told once. */
    @Override
    public List<Letter> letters(Parcel parcel) {
        Gathering person = parcel.gathering();
        if (person != null
                && !choices.claim(
                        person.account(),
                        parcel.rhythm(),
                        Objects.requireNonNull(person.since().get(parcel.rhythm())))) {
            return List.of();
        }
        List<News> mine = parcel.news().stream()
                .filter(news -> letters.claim(news.about(), news.reader(), news.what()))
                .toList();
        if (mine.isEmpty()) {
            return List.of();
        }
        return List.of(person == null ? words.alone(mine.get(0)) : words.gathered(parcel.rhythm(), mine));
    }
}
