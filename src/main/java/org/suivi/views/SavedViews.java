package org.suivi.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;

/** The front door to lists that people keep under a name; the secretariat can share one with everybody who has a role. */
@Service
@Transactional
public class SavedViews {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_QUERY = 4_000;
    private static final int MOST = 100;
    private static final Pattern QUERY = Pattern.compile("[!-~&&[^\"#<>]]*");
    private static final Pattern PAGE = Pattern.compile("(?<=^|&)page=[^&]*(&|$)");
    private static final Pattern LIST = Pattern.compile("(/[a-z0-9-]{1,40}){1,4}");

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    SavedViews(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The actor's own views and those shared with everybody; none for the public. */
    @Transactional(readOnly = true)
    public List<SavedView> of(Actor actor) {
        if (!actor.may(Permission.KEEP_OWN_VIEWS)) {
            return List.of();
        }
        return jdbc.sql("""
                        select id, list, name, query, is_shared, account_id = :account as is_own from saved_view
                        where system_id = :system and (account_id = :account or is_shared)
                        order by account_id <> :account, lower(name), id
                        """)
                .param("account", actor.account())
                .param("system", actor.inSystem())
                .query(SavedViews::read)
                .list();
    }

    /** Those of one list. */
    @Transactional(readOnly = true)
    public List<SavedView> of(Actor actor, String list) {
        return of(actor).stream().filter(view -> view.list().equals(list)).toList();
    }

    /** Keeps the list under the name; one of the same list and name is replaced. */
    public SavedView keep(Actor actor, String list, String name, String query) {
        actor.mustHave(Permission.KEEP_OWN_VIEWS);
        if (!LIST.matcher(list).matches() || !QUERY.matcher(query).matches()) {
            throw new NotFound("problem.not-found");
        }
        String kept = name.strip();
        if (kept.isEmpty() || kept.length() > LONGEST_NAME) {
            throw new Refused("view.name.length", LONGEST_NAME);
        }
        if (query.length() > LONGEST_QUERY) {
            throw new Refused("view.query.length");
        }
        if (of(actor).stream().filter(SavedView::isOwn).count() >= MOST) {
            throw new Refused("view.too-many", MOST);
        }
        long id = jdbc.sql("""
                        insert into saved_view (system_id, account_id, list, name, query)
                        values (:system, :account, :list, :name, :query)
                        on conflict (system_id, account_id, list, name) do update set query = excluded.query
                        returning id
                        """)
                .param("system", actor.inSystem())
                .param("account", actor.account())
                .param("list", list)
                .param("name", kept)
                .param("query", PAGE.matcher(query).replaceAll("").replaceAll("&+$", ""))
                .query(Long.class)
                .single();
        return one(actor, id);
    }

    /** Shows the view to everybody who has a role in the system, or no longer. */
    public SavedView share(Actor actor, long id, boolean isShared) {
        actor.mustHave(Permission.EDIT_RECORDS);
        SavedView view = one(actor, id);
        if (view.isShared() != isShared) {
            jdbc.sql("update saved_view set is_shared = :shared where id = :id and system_id = :system")
                    .param("shared", isShared)
                    .param("id", id)
                    .param("system", actor.inSystem())
                    .update();
            events.publishEvent(new ViewShared(actor, id, view.name(), isShared));
        }
        return view;
    }

    /** Forgets the view: one's own, or as the secretariat a shared one. */
    public SavedView remove(Actor actor, long id) {
        actor.mustHave(Permission.KEEP_OWN_VIEWS);
        SavedView view = one(actor, id);
        if (!view.isOwn()) {
            actor.mustHave(Permission.EDIT_RECORDS);
        }
        jdbc.sql("delete from saved_view where id = :id and system_id = :system")
                .param("id", id)
                .param("system", actor.inSystem())
                .update();
        if (view.isShared()) {
            events.publishEvent(new ViewShared(actor, id, view.name(), false));
        }
        return view;
    }

    private SavedView one(Actor actor, long id) {
        return of(actor).stream()
                .filter(view -> view.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    private static SavedView read(ResultSet row, int index) throws SQLException {
        return new SavedView(
                row.getLong("id"),
                row.getString("list"),
                row.getString("name"),
                row.getString("query"),
                row.getBoolean("is_shared"),
                row.getBoolean("is_own"));
    }

    /** A view came before everybody's eyes, or left them. */
    public record ViewShared(Actor actor, long id, String name, boolean isShared) implements Change {

        @Override
        public Ref subject() {
            return new Ref("saved-view", id);
        }

        @Override
        public @Nullable Object before() {
            return isShared ? null : name;
        }

        @Override
        public @Nullable Object after() {
            return isShared ? name : null;
        }
    }
}
