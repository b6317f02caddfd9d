package org.suivi.imports;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suivi.mechanisms.DocumentSymbol;
import org.suivi.mechanisms.Mechanism;
import org.suivi.mechanisms.ReviewSession;
import org.suivi.recommendations.Kind;
import org.suivi.recommendations.Position;
import org.suivi.recommendations.PositionTaken;
import org.suivi.recommendations.ReceivedRow;
import org.suivi.recommendations.ReceivingTray;
import org.suivi.recommendations.TextIdentity;
import tools.jackson.databind.ObjectMapper;

/** Looks up the labels of each row that was read and lays it on the tray; rows of other States are only counted. */
final class ReceivingRows implements RowConsumer {

    private static final String UPR = "UPR";
    private static final String OTHER_STATES = "…";
    private static final int MOST_LEFT_BY_NAME = 300;

    private final ReceivingTray tray;
    private final Lookups lookups;
    private final ActionVerbs verbs;
    private final ObjectMapper json;
    private final @Nullable String ownState;
    private final Map<String, Integer> left = new LinkedHashMap<>();
    private final Map<String, Integer> repairs = new TreeMap<>();
    private int recommendations;
    private int rows;

    /**
     * @param ownState code of the State whose rows are taken; null takes those of every State
     */
    ReceivingRows(
            ReceivingTray tray, Lookups lookups, ActionVerbs verbs, ObjectMapper json, @Nullable String ownState) {
        this.tray = tray;
        this.lookups = lookups;
        this.verbs = verbs;
        this.json = json;
        this.ownState = ownState;
    }

    ImportTally tally() {
        return new ImportTally(
                recommendations, rows, left, repairs, lookups.unknown().counts());
    }

    @Override
    public void read(ReadRecommendation read) {
        if (!isOurs(read)) {
            return;
        }
        String body = read.review().body();
        boolean isReview = body == null
                && (read.review().session() != null || read.review().position() != null);
        Optional<Mechanism> mechanism = body == null && !isReview
                ? Optional.empty()
                : lookups.body(body == null ? UPR : body)
                        .flatMap(id -> lookups.directory().mechanism(id));
        if (mechanism.isEmpty()) {
            String reason = body == null ? "import.row.no-body" : "import.row.unknown-body";
            tray.reject(read.origin().row(), read.origin().raw(), reason, body == null ? List.of() : List.of(body));
            return;
        }
        recommendations++;
        rows += read.origin().rows().size();
        read.repairs().forEach(repair -> repairs.merge(repair.code().name(), 1, Integer::sum));
        tray.put(row(read, mechanism.get()));
    }

    @Override
    public void rejected(RejectedRow row) {
        tray.reject(row.row(), row.raw(), row.code(), row.arguments());
    }

    /** A row that names no State under review is taken for the system's own. */
    private boolean isOurs(ReadRecommendation read) {
        List<String> named = read.review().statesUnderReview();
        if (ownState == null || named.isEmpty()) {
            return true;
        }
        String first = null;
        for (String label : named) {
            String code = lookups.state(label)
                    .flatMap(id -> lookups.directory().state(id))
                    .map(org.suivi.mechanisms.State::code)
                    .orElse(label);
            if (code.equals(ownState)) {
                return true;
            }
            first = first == null ? code : first;
        }
        String state =
                first == null || (left.size() >= MOST_LEFT_BY_NAME && !left.containsKey(first)) ? OTHER_STATES : first;
        left.merge(state, read.origin().rows().size(), Integer::sum);
        return false;
    }

    private ReceivedRow row(ReadRecommendation read, Mechanism mechanism) {
        Given given = read.given();
        boolean isReview = mechanism.type().equals("upr");
        Map<String, String> texts = new LinkedHashMap<>();
        given.texts().forEach((language, text) -> texts.put(language, storable(text)));
        return new ReceivedRow(
                new ReceivedRow.Origin(
                        read.origin().rows(), read.origin().raw(), read.origin().annotationId()),
                source(read, mechanism, isReview),
                new ReceivedRow.Wording(
                        given.paragraph(),
                        Kind.of(given.kind().name()),
                        texts,
                        given.unofficial(),
                        TextIdentity.fingerprint(given.anyText())),
                position(read, isReview),
                states(read),
                terms(read),
                action(given, texts),
                read.repairs().isEmpty() ? "[]" : storable(json.writeValueAsString(read.repairs())));
    }

    private ReceivedRow.Source source(ReadRecommendation read, Mechanism mechanism, boolean isReview) {
        ReviewContext review = read.review();
        String symbol = read.given().symbol();
        Integer session = review.session();
        LocalDate published = read.origin().published();
        Integer year = session == null
                ? review.year()
                : known(review).map(ReviewSession::year).orElse(null);
        Integer cycle = cycle(review);
        var source = new ReceivedRow.Source(
                mechanism.id(),
                symbol,
                documentType(symbol, isReview),
                session,
                cycle,
                year == null && published != null ? Integer.valueOf(published.getYear()) : year,
                published,
                "");
        String base = Addresses.base(
                mechanism.code(), isReview, source, ownState, read.given().paragraph());
        return new ReceivedRow.Source(
                source.mechanism(), symbol, source.documentType(), session, cycle, source.year(), published, base);
    }

    /** What an administrator says of a session goes before what can be worked out. */
    private @Nullable Integer cycle(ReviewContext review) {
        return known(review).map(ReviewSession::cycle).orElse(review.cycle());
    }

    private Optional<ReviewSession> known(ReviewContext review) {
        Integer session = review.session();
        return session == null ? Optional.empty() : lookups.directory().reviewSession(session);
    }

    private static String documentType(@Nullable String symbol, boolean isReview) {
        if (symbol == null) {
            return isReview ? "working-group-report" : "unknown";
        }
        return DocumentSymbol.parse(symbol)
                .kind()
                .name()
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }

    /** Only reviews by peers ask for a position, and what no source says is not made up. */
    private PositionTaken position(ReadRecommendation read, boolean isReview) {
        if (!isReview || read.given().kind() == ReadKind.PLEDGE) {
            return new PositionTaken(Position.NOT_APPLICABLE, null, null, null, null);
        }
        ReadPosition said = read.review().position();
        if (said == null) {
            return new PositionTaken(Position.UNCLEAR, null, null, null, null);
        }
        Position position = switch (said.label()) {
            case ReadPosition.SUPPORTED -> Position.SUPPORTED;
            case ReadPosition.NOTED -> Position.NOTED;
            case ReadPosition.SUPPORTED_AND_NOTED -> Position.SUPPORTED_NOTED;
            default -> lookups.position(said.label()).flatMap(Position::known).orElse(Position.UNCLEAR);
        };
        return new PositionTaken(position, null, null, said.symbol(), said.paragraph());
    }

    private List<Integer> states(ReadRecommendation read) {
        Set<Integer> found = new LinkedHashSet<>();
        read.review().recommendingStates().forEach(label -> lookups.state(label).ifPresent(found::add));
        return List.copyOf(found);
    }

    private List<Integer> terms(ReadRecommendation read) {
        Integer cycle = cycle(read.review());
        Set<Integer> found = new LinkedHashSet<>();
        read.labels()
                .themes()
                .forEach(label -> lookups.term(LabelKind.THEME, cycle, label).ifPresent(found::add));
        read.labels()
                .persons()
                .forEach(label -> lookups.term(LabelKind.PERSON, cycle, label).ifPresent(found::add));
        read.labels()
                .sdgs()
                .forEach(label -> lookups.term(LabelKind.SDG, null, label).ifPresent(found::add));
        return List.copyOf(found);
    }

    private ReceivedRow.@Nullable Action action(Given given, Map<String, String> texts) {
        String label = given.actionCategory();
        Optional<Integer> rated = label == null ? Optional.empty() : lookups.action(label);
        Optional<ReceivedRow.Action> suggested =
                given.kind() == ReadKind.RECOMMENDATION ? verbs.in(texts) : Optional.empty();
        return rated.map(category -> new ReceivedRow.Action(
                        category,
                        suggested
                                .filter(action -> action.category() == category)
                                .map(ReceivedRow.Action::verb)
                                .orElse(null)))
                .or(() -> suggested)
                .orElse(null);
    }

    /** PostgreSQL's JSON cannot hold the character zero, which no text means. */
    private static String storable(String text) {
        return text.indexOf('\0') < 0 && !text.contains("\\u0000")
                ? text
                : text.replace('\0', ' ').replace("\\u0000", " ");
    }
}
