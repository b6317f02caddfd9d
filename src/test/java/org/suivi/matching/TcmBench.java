package org.suivi.matching;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.suivi.matching.Asking.Preference;
import org.suivi.matching.Giving.Eligibility;
import org.suivi.matching.Giving.Kind;
import org.suivi.matching.Giving.Priorities;

/** The labelled needs, offers and practices of docs/matching.md, as the engine takes them. */
final class TcmBench {

    private static final LocalDate CONFIRMED = LocalDate.of(2026, 11, 1);

    final List<Need> needs = new ArrayList<>();
    final List<Offer> offers = new ArrayList<>();
    final List<Offer> practices = new ArrayList<>();
    final Map<String, Map<String, Integer>> labels = new HashMap<>();
    final Map<String, String> splits = new HashMap<>();
    final Map<String, CSVRecord> rows = new HashMap<>();
    private Matching matching;
    private final Map<String, Country> countries = new HashMap<>();

    TcmBench() {
        rows("countries").forEach(row -> countries.put(row.get("code"), country(row)));
        for (CSVRecord row : rows("needs")) {
            rows.put(row.get("id"), row);
            splits.put(row.get("id"), row.get("split"));
            needs.add(need(row));
        }
        for (CSVRecord row : rows("offers")) {
            rows.put(row.get("id"), row);
            offers.add(offer(row));
        }
        rows("practices").forEach(row -> practices.add(practice(row)));
        for (CSVRecord row : rows("labels")) {
            labels.computeIfAbsent(row.get("need"), unused -> new HashMap<>())
                    .put(row.get("offer"), Integer.valueOf(row.get("label")));
        }
    }

    /** Made once: the words of all texts take their time. */
    Matching matching() {
        if (matching == null) {
            matching = new Matching(Weights.bundled(), offers, needs);
        }
        return matching;
    }

    List<Need> needsOf(String split) {
        return needs.stream()
                .filter(need -> split.equals(splits.get(need.id())))
                .toList();
    }

    int label(Need need, Offer offer) {
        return labels.getOrDefault(need.id(), Map.of()).getOrDefault(offer.id(), 0);
    }

    /** How far the two passes of labels agree beyond chance, by squared weights; pairs that no pass listed are 0 in both. */
    double kappa(boolean all) {
        double[][] seen = new double[4][4];
        for (CSVRecord row : rows("labels")) {
            seen[Integer.parseInt(row.get("pass_1"))][Integer.parseInt(row.get("pass_2"))]++;
        }
        double listed = rows("labels").size();
        double total = all ? needs.size() * offers.size() : listed;
        seen[0][0] += total - listed;
        double apart = 0;
        double byChance = 0;
        for (int i = 0; i < seen.length; i++) {
            for (int j = 0; j < seen.length; j++) {
                double given = 0;
                double taken = 0;
                for (int k = 0; k < seen.length; k++) {
                    given += seen[i][k];
                    taken += seen[k][j];
                }
                apart += (i - j) * (i - j) * seen[i][j];
                byChance += (i - j) * (i - j) * given * taken / total;
            }
        }
        return 1 - apart / byChance;
    }

    /** Changes if a need of the test half, a label of one, or any offer does. */
    static String fingerprintOfTheTestHalf() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var tested = new ArrayList<String>();
            for (CSVRecord row : rows("needs")) {
                if (row.get("split").equals("test")) {
                    tested.add(row.get("id"));
                    digest.update(row.toList().toString().getBytes(StandardCharsets.UTF_8));
                }
            }
            for (CSVRecord row : rows("labels")) {
                if (tested.contains(row.get("need"))) {
                    digest.update(row.toList().toString().getBytes(StandardCharsets.UTF_8));
                }
            }
            rows("offers").forEach(row -> digest.update(row.toList().toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<CSVRecord> rows(String name) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var in = new InputStreamReader(
                Objects.requireNonNull(TcmBench.class.getResourceAsStream("/matching/bench/" + name + ".csv")),
                StandardCharsets.UTF_8)) {
            return format.parse(in).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Need need(CSVRecord row) {
        var funding = row.get("funding").isEmpty()
                ? null
                : new FundingWanted(
                        FundingWanted.Extent.valueOf(row.get("funding")), Double.parseDouble(row.get("at_least")));
        var asking = new Asking(
                funding, Preference.valueOf(row.get("preference")), Set.of(), new Asking.Readiness(true, true, null));
        var quantity = new Quantity(row.get("unit"), Double.parseDouble(row.get("amount")));
        return new Need(
                row.get("id"),
                Party.of(row.get("country"), countries.get(row.get("country"))),
                subject(row),
                new Help(Set.copyOf(list(row, "modalities")), list(row, "languages"), window(row), quantity),
                asking,
                Access.open(),
                new Standing(true, CONFIRMED),
                Texts.of(row.get("language"), row.get("text")));
    }

    private Offer offer(CSVRecord row) {
        var cost = row.get("cost").isEmpty()
                ? null
                : new Cost(Cost.Basis.valueOf(row.get("cost")), Double.parseDouble(row.get("funds")));
        var quantity = row.get("remaining").isEmpty()
                ? null
                : new Quantity(row.get("unit"), Double.parseDouble(row.get("remaining")));
        return new Offer(
                row.get("id"),
                new Party(row.get("provider"), countries.get(row.get("country")), ratings(row)),
                subject(row),
                new Help(Set.copyOf(list(row, "modalities")), list(row, "languages"), window(row), quantity),
                new Giving(Kind.OFFER, cost, eligibility(row.get("eligible")), Priorities.NONE),
                Access.open(),
                new Standing(true, LocalDate.parse(row.get("confirmed"))),
                Texts.of(row.get("language"), row.get("text")));
    }

    private Offer practice(CSVRecord row) {
        return new Offer(
                row.get("id"),
                Party.of(row.get("country"), countries.get(row.get("country"))),
                subject(row),
                new Help(Set.of(), List.of(), null, null),
                new Giving(Kind.PRACTICE, null, null, Priorities.NONE),
                Access.open(),
                new Standing(true, LocalDate.parse(row.get("confirmed"))),
                Texts.of(row.get("language"), row.get("text")));
    }

    private static Subject subject(CSVRecord row) {
        return new Subject(
                list(row, "themes").stream().map(ThemePath::of).toList(),
                Set.copyOf(list(row, "functions")),
                Set.of(),
                Set.copyOf(list(row, "instruments")));
    }

    private static Country country(CSVRecord row) {
        return new Country(
                row.get("code"),
                Set.copyOf(list(row, "groups")),
                row.get("subregion"),
                row.get("legal_tradition"),
                row.get("income"),
                row.get("size"),
                row.get("federal").equals("yes"),
                true);
    }

    private static Map<String, Rating> ratings(CSVRecord row) {
        if (row.get("rating").isEmpty()) {
            return Map.of();
        }
        String[] parts = row.get("rating").split(":");
        return Map.of(parts[0], new Rating(Double.parseDouble(parts[2]), Integer.parseInt(parts[1])));
    }

    private static Eligibility eligibility(String words) {
        if (words.isEmpty()) {
            return null;
        }
        if (words.equals("ALL")) {
            return Eligibility.ALL;
        }
        var codes = Set.of(words.substring(words.indexOf(':') + 1).split("\\|"));
        return words.startsWith("groups")
                ? new Eligibility(false, Set.of(), codes)
                : new Eligibility(false, codes, Set.of());
    }

    private static Window window(CSVRecord row) {
        return new Window(LocalDate.parse(row.get("from")), LocalDate.parse(row.get("to")));
    }

    private static List<String> list(CSVRecord row, String field) {
        return row.get(field).isEmpty() ? List.of() : List.of(row.get(field).split("\\|"));
    }
}
