package org.suivi.iati;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suivi.iati.Activity.Period;
import org.suivi.iati.Activity.Sector;
import org.suivi.iati.Activity.Share;

/** The rules of the standard that a schema cannot say, by the numbers under which validators name them. */
final class Rules {

    private static final BigDecimal WHOLE = new BigDecimal(100);
    private static final BigDecimal ROUNDING = new BigDecimal("0.01");
    private static final String IDENTIFIER = "[^/&|?\\s]([^/&|?]*[^/&|?\\s])?";

    private Rules() {}

    /** Which rules an activity breaks, in order. */
    static List<String> broken(Activity activity, LocalDate today) {
        Set<String> broken = new TreeSet<>(Rules::byNumber);
        identifiers(activity, broken);
        sectors(activity, broken);
        places(activity, broken);
        parties(activity, broken);
        dates(activity, today, broken);
        if (activity.budgets().stream().anyMatch(Rules::isTooLong)) {
            broken.add("7.5.3");
        }
        return List.copyOf(broken);
    }

    private static void identifiers(Activity activity, Set<String> broken) {
        String own = activity.identifier();
        if (own.equals(activity.reporting().ref())) {
            broken.add("1.1.3");
        }
        if (!own.startsWith(activity.reporting().ref() + "-")) {
            broken.add("1.1.21");
        }
        boolean isSpelt = Stream.concat(
                        Stream.of(own, activity.reporting().ref()),
                        activity.taking().stream().map(Activity.Taking::ref).filter(ref -> !ref.isEmpty()))
                .allMatch(each -> each.matches(IDENTIFIER));
        if (!isSpelt) {
            broken.add("1.2.1");
        }
    }

    private static void sectors(Activity activity, Set<String> broken) {
        if (activity.sectors().isEmpty()) {
            broken.add("2.1.1");
        }
        activity.sectors().stream().collect(Collectors.groupingBy(Sector::vocabulary)).values().stream()
                .map(each -> each.stream().map(Sector::percentage).toList())
                .filter(shares -> !addUp(shares))
                .findFirst()
                .ifPresent(unused -> broken.add("2.2.1"));
    }

    private static void places(Activity activity, Set<String> broken) {
        List<@Nullable BigDecimal> shares = Stream.concat(activity.countries().stream(), activity.regions().stream())
                .map(Share::percentage)
                .toList();
        if (shares.isEmpty()) {
            broken.add("3.1.0");
        } else if (!addUp(shares)) {
            broken.add("3.1.1");
        }
    }

    /** A single one needs no percentage; several need one each, and the whole is hundred. */
    private static boolean addUp(List<@Nullable BigDecimal> shares) {
        if (shares.size() == 1 && shares.get(0) == null) {
            return true;
        }
        if (shares.stream().anyMatch(Objects::isNull)) {
            return false;
        }
        BigDecimal sum = shares.stream().filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.subtract(WHOLE).abs().compareTo(ROUNDING) <= 0;
    }

    private static void parties(Activity activity, Set<String> broken) {
        if (activity.taking().isEmpty()
                || activity.taking().stream()
                        .anyMatch(each -> each.ref().isEmpty() && each.name().isEmpty())) {
            broken.add("4.1.1");
        }
        boolean isTold = !activity.title().isEmpty()
                && activity.descriptions().stream()
                        .anyMatch(each -> !each.text().isEmpty());
        if (!isTold) {
            broken.add("6.14.1");
        }
    }

    private static void dates(Activity activity, LocalDate today, Set<String> broken) {
        LocalDate plannedStart = activity.dates().get(1);
        LocalDate start = activity.dates().get(2);
        LocalDate end = activity.dates().get(4);
        if (plannedStart == null && start == null) {
            broken.add("6.11.1");
        }
        if (activity.updated() != null
                && activity.updated()
                        .isAfter(today.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())) {
            broken.add("11.1.1");
        }
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

    private static boolean isTooLong(Period period) {
        return period.from().plusYears(1).isBefore(period.to());
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
        return Integer.compare(left.size(), right.size());
    }

    private static List<Integer> numbers(String rule) {
        List<Integer> numbers = new ArrayList<>();
        for (String part : rule.split("\\.", -1)) {
            numbers.add(Integer.valueOf(part));
        }
        return numbers;
    }
}
