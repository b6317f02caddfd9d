package org.suivi.coordination;

import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.Types;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.files.FileStore;
import org.suivi.shared.Actor;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.PlausibleDay;
import org.suivi.shared.Refused;

/** The front door to the evidence of updates; it comes and goes as long as the update is in writing. */
@Service
@Transactional
public class EvidenceFiles {

    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final Updates updates;
    private final FileStore files;
    private final ApplicationEventPublisher events;

    EvidenceFiles(JdbcClient jdbc, Updates updates, FileStore files, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.updates = updates;
        this.files = files;
        this.events = events;
    }

    /** What is said about a piece of evidence: its title, the day it is of, and the page or paragraph that matters. */
    public record Label(String title, @Nullable LocalDate dated, String locator) {}

    /** A kept file and the name to take it away under. */
    public record Kept(String title, Path content) {}

    public void addLink(Actor actor, long update, Label label, String link) {
        inWriting(actor, update);
        add(actor, update, label, checked(link), null);
    }

    public void addFile(Actor actor, long update, Label label, InputStream content) {
        inWriting(actor, update);
        add(actor, update, label, null, files.store(content).hash());
    }

    private void add(Actor actor, long update, Label label, @Nullable String link, @Nullable String hash) {
        if (label.title().isBlank()
                || label.title().length() > LONGEST
                || label.locator().length() > LONGEST) {
            throw new Refused("evidence.label", LONGEST);
        }
        PlausibleDay.check(label.dated());
        jdbc.sql("""
                        insert into update_evidence (system_id, update_id, title, link, file_hash, dated, locator)
                        values (:system, :update, :title, :link, :hash, :dated, nullif(:locator, ''))
                        """)
                .param("system", actor.inSystem())
                .param("update", update)
                .param("title", label.title().strip())
                .param("link", link)
                .param("hash", hash)
                .param("dated", label.dated(), Types.DATE)
                .param("locator", label.locator().strip())
                .update();
        events.publishEvent(
                new EvidenceChanged(actor, update, null, label.title().strip()));
    }

    public void remove(Actor actor, long update, long evidence) {
        ProgressUpdate of = inWriting(actor, update);
        of.evidence().stream().filter(each -> each.id() == evidence).forEach(each -> {
            jdbc.sql("delete from update_evidence where id = :id")
                    .param("id", evidence)
                    .update();
            events.publishEvent(new EvidenceChanged(actor, update, each.title(), null));
        });
    }

    /** A kept file, for whoever may see the update. */
    @Transactional(readOnly = true)
    public Kept file(Actor actor, long update, long evidence) {
        updates.withId(actor, update);
        return jdbc.sql("select title, file_hash from update_evidence where id = :id and update_id = :update")
                .param("id", evidence)
                .param("update", update)
                .query((row, index) -> new Kept(row.getString("title"), path(row.getString("file_hash"))))
                .optional()
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    private Path path(@Nullable String hash) {
        return files.path(hash == null ? "" : hash);
    }

    private ProgressUpdate inWriting(Actor actor, long update) {
        actor.mustHave(Permission.CONTRIBUTE);
        ProgressUpdate found = updates.withId(actor, update);
        if (!updates.mayWrite(actor, found)) {
            throw new NotAllowed("update.not-assigned");
        }
        if (!found.state().isInWriting()) {
            throw new Refused("update.not-in-writing");
        }
        return found;
    }

    private static String checked(String link) {
        try {
            URI address = new URI(link.strip());
            String scheme = address.getScheme();
            if (("https".equals(scheme) || "http".equals(scheme))
                    && address.getHost() != null
                    && link.length() <= 2_000) {
                return address.toString();
            }
        } catch (URISyntaxException e) {
            throw new Refused("evidence.link");
        }
        throw new Refused("evidence.link");
    }
}
