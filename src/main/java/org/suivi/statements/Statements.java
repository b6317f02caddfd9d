package org.suivi.statements;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.files.FileStore;
import org.suivi.panels.Entry;
import org.suivi.panels.PanelSeats;
import org.suivi.panels.Panels;
import org.suivi.panels.Seat;
import org.suivi.panels.Standing;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;
import org.suivi.shared.Refused;

/** The front door to statements: who reads what when, and what is given, replaced and posted. */
@Service
@Transactional
public class Statements {

    private static final int LONGEST_NAME = 200;

    private final Panels panels;
    private final StatementRows rows;
    private final StatementBoard board;
    private final SpeakingPaces paces;
    private final FileStore files;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Statements(
            Panels panels,
            StatementRows rows,
            StatementBoard board,
            SpeakingPaces paces,
            FileStore files,
            ApplicationEventPublisher events,
            Clock clock) {
        this.panels = panels;
        this.rows = rows;
        this.board = board;
        this.paces = paces;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A text as it comes in.
     *
     * @param isSure whether whoever gives it says that it is in the language although it does not look so
     */
    public record Upload(int entry, Language language, String fileName, byte[] content, boolean isSure) {}

    /**
     * How a statement stands.
     *
     * @param official the version that counts; null when that stays as it is
     */
    public record Settled(
            DeliveryMark mark,
            Shown shown,
            String pronunciation,
            @Nullable Language official) {}

    /** A kept file and the name to take it away under. */
    public record Kept(String name, Path content) {}

    /** What the seat may read now. */
    @Transactional(readOnly = true)
    public StatementsNow now(Seat seat) {
        Standing standing = panels.standing(seat);
        Map<Integer, Statement> seen = new HashMap<>();
        rows.of(seat.panel()).forEach((number, statement) -> {
            Entry entry = standing.state().entry(number);
            if (StatementRules.readsFirst(seat, entry) || statement.isOpen(entry)) {
                seen.put(number, statement);
            }
        });
        return new StatementsNow(standing, seen, rows.notices(seat.panel()), paces.all());
    }

    /** The file as it was uploaded, for whoever may read the statement. */
    @Transactional(readOnly = true)
    public Kept file(Seat seat, long id, Language language) {
        Statement statement = now(seat).statements().values().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
        String name = statement.in(language).map(Statement.Version::fileName).orElse("");
        return rows.fileHash(id, language)
                .map(hash -> new Kept(name, files.path(hash)))
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    /** Takes a text, after reading what is in the file, and keeps the file as it came. */
    public void give(Seat seat, Upload upload) {
        Standing now = panels.standing(seat);
        Entry entry = entry(seat, now, upload.entry());
        Statement known = rows.of(seat.panel()).get(entry.id());
        boolean replaces = known != null && known.in(upload.language()).isPresent();
        if (replaces && !StatementRules.mayReplace(seat, entry, now)) {
            throw new Refused("statement.too-late");
        }
        String text = StatementFile.textOf(upload.content());
        int amount = now(seat).pace(upload.language()).amount(text);
        if (!upload.isSure()) {
            StatementLanguage.check(upload.language(), text, amount);
        }
        String hash = files.store(new ByteArrayInputStream(upload.content())).hash();
        long id = rows.keyOf(seat.panel(), entry.id());
        rows.give(
                id,
                new StatementRows.Given(
                        upload.language(), text, amount, shortName(upload), hash, seat.name(), clock.instant()));
        board.changed(seat.panel());
        events.publishEvent(new StatementGiven(
                PanelSeats.actorOf(seat), seat.panel(), id, entry.asked().delegation(), upload.language()));
    }

    private static String shortName(Upload upload) {
        String name = upload.fileName().replaceAll("[\\p{Cc}/\\\\]+", " ").strip();
        String kept = name.isEmpty() ? "statement-" + upload.language().code() : name;
        return kept.substring(Math.max(0, kept.length() - LONGEST_NAME));
    }

    /** Says how it is read out, who may read it when, how the name is said, and which version counts. */
    public void settle(Seat seat, int number, Settled settled) {
        Standing now = panels.standing(seat);
        Entry entry = entry(seat, now, number);
        if (settled.pronunciation().length() > LONGEST_NAME) {
            throw new Refused("statement.pronunciation.too-long", LONGEST_NAME);
        }
        long id = rows.keyOf(seat.panel(), number);
        rows.settle(id, settled.mark(), settled.shown(), settled.pronunciation().strip());
        Language official = settled.official();
        Statement known = rows.of(seat.panel()).get(number);
        if (official != null && known != null && known.in(official).isPresent()) {
            rows.nameOfficial(id, official);
        }
        board.changed(seat.panel());
        events.publishEvent(new StatementSettled(
                PanelSeats.actorOf(seat), seat.panel(), entry.asked().delegation(), settled.mark(), settled.shown()));
    }

    /** Makes public what was not delivered. */
    public void post(Seat seat, int number) {
        Standing now = panels.standing(seat);
        Entry entry = entry(seat, now, number);
        Statement known = rows.of(seat.panel()).get(number);
        if (known == null || known.official().isEmpty() || !StatementRules.mayPost(seat, entry, now)) {
            throw new Refused("statement.post.not-now");
        }
        rows.post(known.id(), clock.instant());
        board.changed(seat.panel());
        events.publishEvent(new StatementPosted(
                PanelSeats.actorOf(seat),
                seat.panel(),
                known.id(),
                entry.asked().delegation()));
    }

    /** For others it is as if the request were not there. */
    private static Entry entry(Seat seat, Standing now, int number) {
        Entry entry = now.state().entry(number);
        if (!StatementRules.mayGive(seat, entry, now)) {
            throw new NotFound("problem.not-found");
        }
        return entry;
    }
}
