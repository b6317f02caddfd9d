package org.suivi.iati;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suivi.iati.Activity.Amount;
import org.suivi.iati.Activity.Indicator;
import org.suivi.iati.Activity.Marker;
import org.suivi.iati.Activity.Purpose;
import org.suivi.iati.Activity.Sector;
import org.suivi.iati.Activity.Share;

/** The rules of the standard that a schema cannot say, by the numbers of its own rulesets. */
final class Rules {

    private static final BigDecimal WHOLE = new BigDecimal(100);
    private static final BigDecimal ROUNDING = new BigDecimal("0.0101");
    private static final String IDENTIFIER = "[^/&|?]*";
    private static final Set<String> OWN_VOCABULARIES = Set.of("98", "99");
    private static final String PIPELINE = "1";

    /** What the schema asks for has no number among the rules. */
    private static final String SCHEMA = "schema";

    private Rules() {}

    /** Which rules an activity breaks, in order. */
    static List<String> broken(Activity activity, LocalDate today) {
        Set<String> broken = new TreeSet<>(Rules::byNumber);
        identifiers(activity, broken);
        sectors(activity, broken);
        places(activity, broken);
        told(activity, broken);
        dates(activity, today, broken);
        amounts(activity, today, broken);
        results(activity, broken);
        addIf(activity.more().markers().stream().anyMatch(Rules::isUnweighed), "6.14.1", broken);
        broken.addAll(activity.more().noticed());
        broken.addAll(CodeLists.unknown(activity));
        return List.copyOf(broken);
    }

    /** Which of them a sub-output breaks, of those that are about more than the form of a file of the standard. */
    static List<String> brokenBySubOutput(Activity activity, LocalDate today) {
        Set<String> broken = new TreeSet<>(Rules::byNumber);
        dates(activity, today, broken);
        addIf(activity.taking().isEmpty(), "6.10.1", broken);
        return List.copyOf(broken);
    }

    private static void identifiers(Activity activity, Set<String> broken) {
        String own = activity.identifier();
        String reporting = activity.reporting().ref();
        boolean isEarlier = activity.others().stream()
                .anyMatch(other -> other.type().equals("B1") && own.startsWith(other.ref() + "-"));
        addIf(own.equals(reporting), "1.1.3", broken);
        boolean isOfReporter = own.startsWith(reporting + "-") && own.length() > reporting.length() + 1;
        addIf(!isOfReporter && !isEarlier, "1.1.21", broken);
        spelling(own, "1.3.13", broken);
        spelling(reporting, "1.14.13", broken);
        activity.taking().forEach(taking -> {
            spelling(taking.ref(), "1.8.13", broken);
            spelling(taking.activity(), "1.9.13", broken);
        });
    }

    private static void spelling(String identifier, String rule, Set<String> broken) {
        addIf(!isSpelt(identifier), rule, broken);
    }

    /** Whether an identifier has none of the signs that it must not have. */
    static boolean isSpelt(String identifier) {
        return identifier.matches(IDENTIFIER);
    }

    private static void sectors(Activity activity, Set<String> broken) {
        levels(
                !activity.sectors().isEmpty(),
                transactions(activity, on -> !on.sectors().isEmpty()),
                List.of("6.6.2", "6.2.2", "6.7.2"),
                broken);
        activity.sectors().stream()
                .collect(Collectors.groupingBy(Sector::vocabulary))
                .values()
                .forEach(each -> shares(each.stream().map(Sector::percentage).toList(), "2.1", broken));
        addIf(activity.sectors().stream().anyMatch(Rules::isUnnamed), "2.2.1", broken);
        addIf(activity.sectors().stream().map(Sector::percentage).anyMatch(Rules::isNoShare), "12.3.1", broken);
    }

    static boolean isUnnamed(Sector sector) {
        return OWN_VOCABULARIES.contains(sector.vocabulary()) && sector.name().isEmpty();
    }

    /** Whether a share is less than nothing or more than the whole. */
    static boolean isNoShare(@Nullable BigDecimal share) {
        return share != null && (share.signum() < 0 || share.compareTo(WHOLE) > 0);
    }

    /** Of each transaction, whether it says something of what it is for. */
    private static List<Boolean> transactions(Activity activity, Predicate<Purpose> says) {
        return activity.amounts().stream()
                .filter(Amount::isTransaction)
                .map(each -> says.test(each.on()))
                .toList();
    }

    /** What is told of the activity is told of no transaction; else it is told of each. The rules: told of both, of none, of some. */
    private static void levels(boolean isTold, List<Boolean> transactions, List<String> rules, Set<String> broken) {
        boolean isOfOne = transactions.contains(true);
        addIf(isTold && isOfOne, rules.get(0), broken);
        addIf(!isTold && !isOfOne, rules.get(1), broken);
        addIf(!isTold && isOfOne && transactions.contains(false), rules.get(2), broken);
    }

    private static void places(Activity activity, Set<String> broken) {
        List<@Nullable BigDecimal> shares = Stream.concat(activity.countries().stream(), activity.regions().stream())
                .map(Share::percentage)
                .toList();
        levels(
                !shares.isEmpty(),
                transactions(activity, on -> !on.places().isEmpty()),
                List.of("3.6.2", "3.7.1", "3.7.2"),
                broken);
        shares(shares, activity.regions().isEmpty() ? "3.1" : "3.4", broken);
        addIf(shares.stream().anyMatch(Rules::isNoShare), "12.1.1", broken);
    }

    /** A single one needs no percentage; several need one each, and the whole is hundred. */
    private static void shares(List<@Nullable BigDecimal> shares, String of, Set<String> broken) {
        long told = shares.stream().filter(Objects::nonNull).count();
        BigDecimal sum = shares.stream().filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean isWhole = sum.subtract(WHOLE).abs().compareTo(ROUNDING) <= 0;
        if (shares.size() == 1) {
            addIf(told == 1 && sum.compareTo(WHOLE) != 0, of + ".4", broken);
        } else if (told < shares.size()) {
            broken.add(of + ".1");
        } else {
            addIf(!shares.isEmpty() && !isWhole, of + ".2", broken);
        }
    }

    private static void told(Activity activity, Set<String> broken) {
        addIf(
                activity.taking().stream()
                        .anyMatch(each -> each.ref().isEmpty() && each.name().isEmpty()),
                "6.10.1",
                broken);
        addIf(!SchemaAsks.isMet(activity), SCHEMA, broken);
    }

    private static void dates(Activity activity, LocalDate today, Set<String> broken) {
        LocalDate plannedStart = activity.dates().get(1);
        LocalDate start = activity.dates().get(2);
        LocalDate end = activity.dates().get(4);
        boolean isPipeline = activity.status().equals(PIPELINE);
        addIf(plannedStart == null && start == null, "6.11.1", broken);
        addIf(isPipeline && start != null, "6.12.1", broken);
        addIf(isPipeline && end != null, "6.12.2", broken);
        Instant tomorrow = today.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        addIf(activity.updated() != null && activity.updated().isAfter(tomorrow), "11.1.1", broken);
        addIf(isAfter(plannedStart, activity.dates().get(3)), "11.1.2", broken);
        addIf(isAfter(start, end), "11.1.3", broken);
        addIf(isAfter(start, today), "11.1.4", broken);
        addIf(isAfter(end, today), "11.1.5", broken);
    }

    private static void addIf(boolean isBroken, String rule, Set<String> broken) {
        if (isBroken) {
            broken.add(rule);
        }
    }

    private static boolean isAfter(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isAfter(other);
    }

    private static void amounts(Activity activity, LocalDate today, Set<String> broken) {
        for (Amount amount : activity.amounts()) {
            LocalDate to = amount.to();
            LocalDate valued = amount.on().valued();
            boolean isBudget = !amount.isTransaction();
            addIf(isBudget && to != null && amount.from().plusYears(1).isBefore(to), "7.5.3", broken);
            addIf(amount.currency().isEmpty(), "7.8.1", broken);
            addIf(isBudget && isAfter(amount.from(), to), "8.6.3", broken);
            addIf(!isBudget && amount.from().isAfter(today), "11.2.1", broken);
            addIf(!isBudget && isAfter(valued, today), "11.2.2", broken);
        }
    }

    private static void results(Activity activity, Set<String> broken) {
        List<Indicator> indicators = activity.more().results().stream()
                .flatMap(result -> result.indicators().stream())
                .toList();
        addIf(indicators.stream().anyMatch(each -> each.from().isAfter(each.to())), "8.6.1", broken);
        addIf(
                indicators.stream()
                        .anyMatch(each ->
                                each.measure().matches("[1-4]") && each.value().isEmpty()),
                "8.10.1",
                broken);
    }

    private static boolean isUnweighed(Marker marker) {
        return marker.vocabulary().equals("1") && marker.significance().isEmpty();
    }

    private static int byNumber(String one, String other) {
        List<Integer> left = numbers(one);
        List<Integer> right = numbers(other);
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int difference = Integer.compare(left.get(i), right.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        int longer = Integer.compare(left.size(), right.size());
        return longer == 0 ? one.compareTo(other) : longer;
    }

    private static List<Integer> numbers(String rule) {
        List<Integer> numbers = new ArrayList<>();
        for (String part : rule.split("\\.", -1)) {
            numbers.add(part.matches("\\d+") ? Integer.valueOf(part) : Integer.MAX_VALUE);
        }
        return numbers;
    }
}
