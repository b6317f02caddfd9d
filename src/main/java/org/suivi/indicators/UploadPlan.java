package org.suivi.indicators;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.DigestUtils;
import org.suivi.imports.UnreadableFile;
import org.suivi.indicators.UploadPreview.Planned;
import org.suivi.indicators.UploadPreview.Rejected;
import org.suivi.indicators.ValueStore.Owned;
import org.suivi.shared.Actor;
import org.suivi.shared.Refused;

/** Compares the values of a file with those that are here, one after the other. */
final class UploadPlan implements ValueFileReader.Taker {

    private static final int MOST_VALUES = 50_000;

    private final Actor actor;
    private final String state;
    private final Map<String, Indicator> byName = new HashMap<>();
    private final Map<Place, IndicatorValue> there = new HashMap<>();
    private final Set<Place> seen = new HashSet<>();
    private final List<Planned> added = new ArrayList<>();
    private final List<Planned> corrected = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final Map<String, Integer> unknown = new TreeMap<>();
    private int unchanged;
    private int otherStates;

    UploadPlan(Actor actor, String state, List<Indicator> indicators, List<Owned> current) {
        this.actor = actor;
        this.state = state;
        for (Indicator indicator : indicators) {
            indicator.description().namesElsewhere().forEach(name -> byName.putIfAbsent(folded(name), indicator));
        }
        indicators.forEach(
                indicator -> byName.put(folded(indicator.description().code()), indicator));
        current.forEach(
                owned -> there.put(new Place(owned.indicator(), owned.value().cell()), owned.value()));
    }

    private record Place(long indicator, Cell cell) {}

    @Override
    public void read(ReadValue value) {
        if (!value.state().isEmpty() && !value.state().equalsIgnoreCase(state)) {
            otherStates++;
            return;
        }
        Indicator indicator = byName.get(folded(value.series()));
        if (indicator == null) {
            String name = value.series().length() > 120 ? value.series().substring(0, 120) : value.series();
            if (unknown.size() < 500 || unknown.containsKey(name)) {
                unknown.merge(name, 1, Integer::sum);
            }
            return;
        }
        try {
            plan(value, indicator);
        } catch (Refused wrong) {
            reject(value.row(), value.series(), wrong);
        }
    }

    @Override
    public void refused(int row, Refused why) {
        reject(row, "", why);
    }

    private void plan(ReadValue value, Indicator indicator) {
        if (!indicator.takesValuesFrom(actor)) {
            throw new Refused("indicator.value.not-yours");
        }
        var cell = new Cell(
                Period.parse(value.period()),
                value.part().territory(),
                value.part().disaggregation());
        var place = new Place(indicator.id(), cell);
        if (!seen.add(place)) {
            throw new Refused("indicator.upload.twice");
        }
        IndicatorValue before = there.get(place);
        Measured measured = measured(value, before);
        if (before == null) {
            add(
                    added,
                    new Planned(
                            value.row(), indicator.id(), indicator.description().code(), cell, measured, null));
        } else if (before.measured().saysTheSameAs(measured)) {
            unchanged++;
        } else {
            add(
                    corrected,
                    new Planned(
                            value.row(), indicator.id(), indicator.description().code(), cell, measured, before));
        }
    }

    /** What the file does not say about a value that is here stays as it is; another figure without a status is a revised one. */
    private static Measured measured(ReadValue value, @Nullable IndicatorValue before) {
        boolean isFigure = value.missing() == null;
        if (!isFigure && !value.value().isEmpty()) {
            throw new Refused("indicator.value.number-or-reason");
        }
        ValueStatus status = value.said().status();
        var read = new Measured(
                isFigure ? Figure.parse(value.value()) : null,
                value.missing(),
                status == null ? ValueStatus.FINAL : status,
                value.said().source(),
                value.said().breakNote(),
                value.said().note());
        if (before == null) {
            return read;
        }
        String breakNote = read.breakNote() == null ? before.measured().breakNote() : read.breakNote();
        ValueStatus kept = status == null ? before.measured().status() : status;
        var same = new Measured(read.value(), read.missing(), kept, read.source(), breakNote, read.note());
        boolean isCorrection = status == null && !same.saysTheSameAs(before.measured());
        return isCorrection
                ? new Measured(read.value(), read.missing(), ValueStatus.REVISED, read.source(), breakNote, read.note())
                : same;
    }

    private void add(List<Planned> planned, Planned value) {
        if (added.size() + corrected.size() >= MOST_VALUES) {
            throw new UnreadableFile("indicator.upload.too-many", value.row(), String.valueOf(MOST_VALUES));
        }
        planned.add(value);
    }

    private void reject(int row, String series, Refused wrong) {
        if (rejected.size() < MOST_VALUES) {
            List<String> arguments =
                    wrong.arguments().stream().map(String::valueOf).toList();
            rejected.add(new Rejected(row, series, wrong.code(), arguments));
        }
    }

    UploadPreview preview(String layout) {
        return new UploadPreview(layout, added, corrected, unchanged, rejected, unknown, otherStates, stamp());
    }

    /** Changes whenever anything would come in otherwise than somebody saw it. */
    private String stamp() {
        var all = new StringBuilder();
        added.forEach(one -> all.append(one.indicator()).append(one.cell()).append(one.measured()));
        corrected.forEach(one -> all.append(one.indicator())
                .append(one.cell())
                .append(one.measured())
                .append(one.before()));
        return DigestUtils.md5DigestAsHex(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
