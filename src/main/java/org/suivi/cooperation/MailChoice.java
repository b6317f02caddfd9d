package org.suivi.cooperation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** What somebody wants to be told of once a day or once a week; of everything else the person is told at once. */
public record MailChoice(List<Occasion> daily, List<Occasion> weekly) {

    public static final MailChoice NONE = new MailChoice(List.of(), List.of());

    public MailChoice {
        daily = sorted(daily);
        weekly = sorted(weekly);
    }

    public MailRhythm of(Occasion occasion) {
        if (weekly.contains(occasion)) {
            return MailRhythm.WEEKLY;
        }
        return daily.contains(occasion) ? MailRhythm.DAILY : MailRhythm.AT_ONCE;
    }

    List<Occasion> gathered(MailRhythm rhythm) {
        return switch (rhythm) {
            case AT_ONCE -> List.of();
            case DAILY -> daily;
            case WEEKLY -> weekly;
        };
    }

    /** With other rhythms for some. */
    MailChoice with(Map<Occasion, MailRhythm> chosen) {
        List<Occasion> days = new ArrayList<>(daily);
        List<Occasion> weeks = new ArrayList<>(weekly);
        chosen.forEach((occasion, rhythm) -> {
            days.remove(occasion);
            weeks.remove(occasion);
            switch (rhythm) {
                case AT_ONCE -> {}
                case DAILY -> days.add(occasion);
                case WEEKLY -> weeks.add(occasion);
            }
        });
        return new MailChoice(days, weeks);
    }

    private static List<Occasion> sorted(Collection<Occasion> occasions) {
        return occasions.isEmpty() ? List.of() : List.copyOf(EnumSet.copyOf(occasions));
    }
}
