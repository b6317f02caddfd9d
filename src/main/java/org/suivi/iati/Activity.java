package org.suivi.iati;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;

/**
 * One activity as the standard tells it, as far as Suivi writes or reads it; or a sub-output of a joint work plan, told in the same way.
 *
 * @param updated when what it says was last changed
 * @param dates by type: planned start 1, actual start 2, planned end 3, actual end 4
 * @param marks what only UN INFO says of it
 */
public record Activity(
        String identifier,
        @Nullable Instant updated,
        Reporting reporting,
        LocalizedText title,
        List<Description> descriptions,
        List<Taking> taking,
        List<Other> others,
        String status,
        Map<Integer, LocalDate> dates,
        List<Share> countries,
        List<Share> regions,
        List<Sector> sectors,
        List<Tag> tags,
        Stated stated,
        List<Amount> amounts,
        More more,
        Marks marks) {

    public Activity {
        descriptions = List.copyOf(descriptions);
        taking = List.copyOf(taking);
        others = List.copyOf(others);
        dates = Map.copyOf(dates);
        countries = List.copyOf(countries);
        regions = List.copyOf(regions);
        sectors = List.copyOf(sectors);
        tags = List.copyOf(tags);
        amounts = amounts == null ? List.of() : List.copyOf(amounts);
        more = more == null ? More.NONE : more;
        marks = marks == null ? Marks.NONE : marks;
    }

    /** Who reports; a secondary reporter tells of what others do. */
    public record Reporting(String ref, String type, boolean isSecondary, LocalizedText name) {}

    /** A text of one kind: 1 general, 2 objectives, 3 target groups. */
    public record Description(String type, LocalizedText text) {}

    /**
     * An organisation that takes part.
     *
     * @param role 1 funding, 2 accountable, 3 extending, 4 implementing
     * @param channel its code as a channel of delivery, empty where it has none
     * @param activity its own identifier of the activity, empty where it tells none
     */
    public record Taking(String role, String ref, String type, String channel, String activity, LocalizedText name) {}

    /** What else it is known by: A9 another identifier, "related" an activity that others report, "parent" or "child" what it belongs to. */
    public record Other(String type, String ref) {}

    /** A country or region with its part; null where it is the only one. */
    public record Share(String code, @Nullable BigDecimal percentage) {}

    /** A sector of a vocabulary: 1 of the DAC, 99 our own with its words. */
    public record Sector(
            String vocabulary, String code, @Nullable BigDecimal percentage, LocalizedText name) {}

    /** A code of a vocabulary: 2 a goal and 3 a target of sustainable development, 99 our own. */
    public record Tag(String vocabulary, String code, LocalizedText name) {

        public Tag {
            vocabulary = vocabulary == null ? "99" : vocabulary;
        }
    }

    /** What the provider alone states, empty where it does not. */
    public record Stated(String collaboration, String aid, String flow, String finance, String tied) {

        public Stated {
            flow = flow == null ? "" : flow;
            finance = finance == null ? "" : finance;
            tied = tied == null ? "" : tied;
        }
    }

    /**
     * An amount that the provider gives.
     *
     * @param type "" of a budget line, else that of the transaction: 2 commitment, 3 disbursement, 4 expenditure
     * @param to the last day of a budget line
     * @param on what it is for, which some tell of each transaction instead of the activity
     */
    public record Amount(
            String type,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable BigDecimal value,
            String currency,
            Purpose on) {

        public Amount {
            on = on == null ? Purpose.UNTOLD : on;
        }

        boolean isTransaction() {
            return !type.isEmpty();
        }
    }

    /**
     * What a transaction says for itself.
     *
     * @param valued the day of the rate of exchange; null where it is that of the amount
     * @param places codes of countries and regions
     */
    public record Purpose(@Nullable LocalDate valued, List<Sector> sectors, List<String> places) {

        static final Purpose UNTOLD = new Purpose(null, List.of(), List.of());

        public Purpose {
            sectors = List.copyOf(sectors);
            places = List.copyOf(places);
        }
    }

    /**
     * What fewer reports have.
     *
     * @param noticed rules that were seen to be broken where it was read, by what is not kept of it
     */
    public record More(
            List<Marker> markers,
            List<Document> documents,
            List<Result> results,
            @Nullable Agreed agreed,
            Set<String> noticed) {

        static final More NONE = new More(List.of(), List.of(), List.of(), null, Set.of());

        public More {
            markers = List.copyOf(markers);
            documents = List.copyOf(documents);
            results = List.copyOf(results);
            noticed = noticed == null ? Set.of() : Set.copyOf(noticed);
        }
    }

    /** How far a policy is its aim: 0 not, 1 a significant one, 2 the principal one. */
    public record Marker(String vocabulary, String code, String significance) {}

    /** A document on the web. */
    public record Document(
            String address, String format, LocalizedText title, List<String> categories, List<String> languages) {}

    /** What came of it; of the type 2, an outcome. */
    public record Result(String type, LocalizedText title, List<Indicator> indicators) {}

    /**
     * What shows a result.
     *
     * @param measure 4 of an order, such as from 1 to 5; 5 in words, without a value
     */
    public record Indicator(
            String measure, LocalizedText title, LocalDate from, LocalDate to, String value, LocalizedText comment) {}

    /** The match it came of, in a namespace of our own. */
    public record Agreed(
            String match, String score, @Nullable LocalDate proposed, LocalDate since) {}

    /**
     * The tags and markers of a sub-output.
     *
     * @param rights how far it is about human rights, from 0 to 3
     * @param gender how far it is about the equality of women and men, from 0 to 3
     * @param outcome of the cooperation framework that it serves
     * @param goals targets or goals of sustainable development
     */
    public record Marks(@Nullable Integer rights, @Nullable Integer gender, String outcome, List<String> goals) {

        static final Marks NONE = new Marks(null, null, "", List.of());

        public Marks {
            goals = List.copyOf(goals);
        }
    }

    /** The same with other amounts. */
    Activity with(List<Amount> kept) {
        return new Activity(
                identifier,
                updated,
                reporting,
                title,
                descriptions,
                taking,
                others,
                status,
                dates,
                countries,
                regions,
                sectors,
                tags,
                stated,
                kept,
                more,
                marks);
    }

    /** The sectors of the activity, and those of its transactions where these tell them instead. */
    List<Sector> sectorsOfAll() {
        return Stream.concat(sectors.stream(), amounts.stream().flatMap(each -> each.on().sectors().stream()))
                .toList();
    }

    /** The countries of the activity, and the countries and regions of its transactions where these tell them instead. */
    List<String> placesOfAll() {
        return Stream.concat(
                        countries.stream().map(Share::code),
                        amounts.stream().flatMap(each -> each.on().places().stream()))
                .toList();
    }

    /** When it begins, really or by plan. */
    public @Nullable LocalDate starts() {
        LocalDate really = dates.get(2);
        return really == null ? dates.get(1) : really;
    }

    public @Nullable LocalDate ends() {
        LocalDate really = dates.get(4);
        return really == null ? dates.get(3) : really;
    }
}
