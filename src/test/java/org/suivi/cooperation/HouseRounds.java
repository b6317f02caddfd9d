package org.suivi.cooperation;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.identity.Letter;

/** Lets the clocks of the clearing house run in tests of modules above, and gives them its letters and the links in them. */
@TestComponent
public class HouseRounds {

    private final HouseClock clock;
    private final Confirmations confirmations;
    private final TransactionTemplate transactions;
    private final MailChoices choices;
    private final Letters letters;
    private final NewsWords words;
    private final OneByOne each;

    HouseRounds(
            HouseClock clock,
            Confirmations confirmations,
            TransactionTemplate transactions,
            MailChoices choices,
            Letters letters,
            NewsWords words,
            OneByOne each) {
        this.clock = clock;
        this.confirmations = confirmations;
        this.transactions = transactions;
        this.choices = choices;
        this.letters = letters;
        this.words = words;
        this.each = each;
    }

    /** The letters that are due now of what is told of alone; nobody gets them twice. */
    public List<Letter> letters(NewsSource... sources) {
        return letters(Clock.systemUTC(), sources);
    }

    List<Letter> letters(Clock now, NewsSource... sources) {
        NewsRound round = round(letters, now, sources);
        return round.due().stream()
                .flatMap(parcel ->
                        Objects.requireNonNull(transactions.execute(status -> round.letters(parcel))).stream())
                .toList();
    }

    NewsRound round(Letters through, Clock now, NewsSource... sources) {
        return new NewsRound(List.of(sources), choices, through, words, each, now);
    }

    public int round() {
        return clock.round();
    }

    public String link(long record, long account) {
        return Objects.requireNonNull(transactions.execute(status -> confirmations.issue(record, account)));
    }
}
