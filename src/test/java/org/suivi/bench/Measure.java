package org.suivi.bench;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that is measured, with what is aimed at. */
enum Measure {
    IMPORT("import, whole", Unit.PER_SECOND, null),
    IMPORT_UPLOAD("import: upload and detect", Unit.PER_SECOND, null),
    IMPORT_READ("import: read", Unit.PER_SECOND, null),
    IMPORT_CHECK("import: check", Unit.PER_SECOND, null),
    IMPORT_APPLY("import: apply", Unit.PER_SECOND, null),
    IMPORT_INDEX("import: index", Unit.PER_SECOND, null),
    RAW_COPY("raw COPY with the same indexes", Unit.PER_SECOND, null),
    RAW_INDEX("raw Lucene index of the same fields, one thread", Unit.PER_SECOND, null),
    LIST_ALONE("list, words + facets, HTML, 1 client, p95", Unit.MILLISECONDS, Aim.atMost(30)),
    LIST_OF_MANY("list, words + facets, HTML, 16 clients", Unit.PER_SECOND, null),
    LIST_PLAIN("list, the same without compression", Unit.PER_SECOND, null),
    JSON_ALONE("list, words + facets, JSON, 1 client, p95", Unit.MILLISECONDS, null),
    JSON_OF_MANY("list, words + facets, JSON, 16 clients", Unit.PER_SECOND, null),
    RAW_QUERY_ALONE("bare Lucene query with the same facets, 1 client, p95", Unit.MILLISECONDS, null),
    RAW_QUERY_OF_MANY("bare Lucene query with the same facets, 16 clients", Unit.PER_SECOND, null),
    FILTERS("list, filters without words, all different, 16 clients", Unit.PER_SECOND, Aim.atLeast(600)),
    RECORD("page of one recommendation, 1 client, p50", Unit.MILLISECONDS, Aim.atMost(5)),
    RECORD_OF_MANY("page of one recommendation, 16 clients", Unit.PER_SECOND, null),
    SAVE("saving one change, p50", Unit.MILLISECONDS, Aim.atMost(15)),
    EXPORT("about 2,000 rows to XLSX, median", Unit.MILLISECONDS, Aim.atMost(1_000)),
    START("first page after the start command, median", Unit.SECONDS, Aim.atMost(12)),
    AT_REST("memory at rest, with the database", Unit.MEGABYTES, Aim.atMost(450)),
    UNDER_LOAD("memory under load, most", Unit.MEGABYTES, null),
    REBUILD("index rebuild from the database", Unit.PER_SECOND, null),
    MY_WORK("my work, p95", Unit.MILLISECONDS, Aim.atMost(30)),
    INSTITUTION("page of an institution, p95", Unit.MILLISECONDS, Aim.atMost(30)),
    PLAN_TABLE("plan table of 1,200 actions, p95", Unit.MILLISECONDS, Aim.atMost(150)),
    PLAN_TIMELINE("plan timeline, p95", Unit.MILLISECONDS, null),
    GAPS("gaps of a plan, p95", Unit.MILLISECONDS, Aim.atMost(60)),
    DASHBOARD("dashboard of delivery and results, p95", Unit.MILLISECONDS, Aim.atMost(80)),
    INDICATORS("list of 300 indicators, p95", Unit.MILLISECONDS, null),
    SHEET_OUT("spreadsheet of an institution, out, median", Unit.MILLISECONDS, Aim.atMost(1_000)),
    SHEET_PREVIEW("spreadsheet of an institution, back to its preview, median", Unit.MILLISECONDS, Aim.atMost(2_000)),
    TEMPLATE_UNDO("undo of a plan template of 500 rows, median", Unit.MILLISECONDS, null),
    DIGEST("digests of 500 focal points, without the mail server", Unit.SECONDS, Aim.atMost(30)),
    NEEDS("list of needs, p95", Unit.MILLISECONDS, Aim.atMost(30)),
    OFFERS("list of offers, p95", Unit.MILLISECONDS, Aim.atMost(30)),
    CHALLENGES("list of challenges, p95", Unit.MILLISECONDS, Aim.atMost(30)),
    PRACTICES("list of practices, p95", Unit.MILLISECONDS, Aim.atMost(30)),
    PROJECTS("list of projects, p95", Unit.MILLISECONDS, Aim.atMost(30)),
    ASKED("board: who asks what, p95", Unit.MILLISECONDS, Aim.atMost(100)),
    PIPELINE("board: pipeline, p95", Unit.MILLISECONDS, Aim.atMost(100)),
    UNMET("board: unmet needs with their causes, p95", Unit.MILLISECONDS, Aim.atMost(100)),
    SUPPLY("board: what is on offer and what was never used, p95", Unit.MILLISECONDS, Aim.atMost(100)),
    MEASURES("how well the clearing house does, p95", Unit.MILLISECONDS, Aim.atMost(100)),
    ROUND("the desk’s round, p95", Unit.MILLISECONDS, Aim.atMost(100)),
    COUNTRY("page of a country, p95", Unit.MILLISECONDS, Aim.atMost(100)),
    AGENCY("page of an agency, p95", Unit.MILLISECONDS, Aim.atMost(100)),
    OVERLAPS("overlaps, p95", Unit.MILLISECONDS, Aim.atMost(100)),
    IMPROVEMENTS("board: what should improve, p95", Unit.MILLISECONDS, Aim.atMost(100)),
    CANDIDATES("what could meet a need, with scores and reasons, p95", Unit.MILLISECONDS, Aim.atMost(50)),
    CANDIDATE_NEEDS("needs for an offer, with scores and reasons, p95", Unit.MILLISECONDS, Aim.atMost(50)),
    HOUSE_EXPORT("all needs to XLSX, median", Unit.MILLISECONDS, null),
    POOL("all that is live, read and made ready for matching", Unit.SECONDS, null),
    STALENESS("nightly run: staleness and other clocks", Unit.SECONDS, null),
    REMATCHING("nightly run: re-matching what changed", Unit.SECONDS, null),
    ROUND_MADE("nightly run: a round over all needs", Unit.SECONDS, null),
    NIGHT("nightly run, whole", Unit.SECONDS, Aim.atMost(60)),
    LIVE_P50("from a command to every watcher, p50", Unit.MILLISECONDS, null),
    LIVE_P95("from a command to every watcher, p95", Unit.MILLISECONDS, Aim.atMost(150)),
    LIVE_P99("from a command to every watcher, p99", Unit.MILLISECONDS, Aim.atMost(400)),
    BARE_P95("the same with a bare loop on the same server, p95", Unit.MILLISECONDS, null),
    BARE_P99("the same with a bare loop on the same server, p99", Unit.MILLISECONDS, null),
    OTHER_NODE_P95("from a command to every watcher of another node, p95", Unit.MILLISECONDS, null),
    OTHER_NODE_MORE("what the other node adds at p95", Unit.MILLISECONDS, Aim.atMost(50)),
    PROXY_P95("two nodes behind a proxy, from a command to every watcher, p95", Unit.MILLISECONDS, null),
    PROXY_MORE("what two nodes behind a proxy add at p95", Unit.MILLISECONDS, Aim.atMost(50)),
    PROCESSOR("processor of the server meanwhile, 100 % for one", Unit.PERCENT, null),
    INSCRIBED("200 requests for the floor within two seconds, the last answered after", Unit.SECONDS, Aim.atMost(3)),
    STATE_SIZE("a state as it goes out to each watcher", Unit.KILOBYTES, null),
    WATCHERS_ARRIVED("until all watchers are connected", Unit.SECONDS, null),
    CURRENT_AGAIN("until all watchers are current after a restart", Unit.SECONDS, Aim.atMost(5)),
    AWAY("from the stop of the node until all watchers are current", Unit.SECONDS, null),
    WATCHER_MEMORY("heap of one watcher", Unit.KILOBYTES, null),
    WATCHED_HEAP("heap of a node with all watchers", Unit.MEGABYTES, null);

    /** A value to stay below or to reach. */
    record Aim(double value, boolean isMost) {

        static Aim atMost(double value) {
            return new Aim(value, true);
        }

        static Aim atLeast(double value) {
            return new Aim(value, false);
        }

        boolean isMetBy(double measured) {
            return isMost ? measured <= value : measured >= value;
        }
    }

    /** How a value is written. */
    enum Unit {
        PER_SECOND("%,.0f/s"),
        MILLISECONDS("%,.1f ms"),
        SECONDS("%,.1f s"),
        PERCENT("%,.0f %%"),
        KILOBYTES("%,.1f KB"),
        MEGABYTES("%,.0f MB");

        private final String pattern;

        Unit(String pattern) {
            this.pattern = pattern;
        }

        String inWords(double value) {
            return pattern.formatted(value);
        }
    }

    private final String title;
    private final Unit unit;
    private final @Nullable Aim aim;

    Measure(String title, Unit unit, @Nullable Aim aim) {
        this.title = title;
        this.unit = unit;
        this.aim = aim;
    }

    String title() {
        return title;
    }

    Unit unit() {
        return unit;
    }

    @Nullable
    Aim aim() {
        return aim;
    }

    /** The measure of a step that the preparation reports. */
    static Optional<Measure> ofStep(String step) {
        return Arrays.stream(values())
                .filter(measure -> measure.name().equalsIgnoreCase("import_" + step))
                .findFirst();
    }
}
