package org.suivi.assistance;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.MailedLinks;
import org.suivi.cooperation.MailedLinks.Kept;
import org.suivi.cooperation.MailedLinks.Link;
import org.suivi.identity.Accounts;
import org.suivi.shared.NotFound;

/** The front door to saying that a project goes on through a link that came by mail and works once, without signing in. */
@Service
@Transactional
public class Heartbeats {

    private static final Kept KEPT = new Kept("project_link", "project_id");

    private final MailedLinks links;
    private final ProjectStore store;
    private final Projects projects;
    private final Accounts accounts;

    Heartbeats(MailedLinks links, ProjectStore store, Projects projects, Accounts accounts) {
        this.links = links;
        this.store = store;
        this.projects = projects;
        this.accounts = accounts;
    }

    /** The token of a new link. */
    String issue(long project, long account) {
        return links.issue(KEPT, project, account);
    }

    /** The project behind a link; looking uses nothing up, because mail scanners open links too. */
    @Transactional(readOnly = true)
    public ProjectRecord behind(String token) {
        return store.any(links.find(KEPT, token).about());
    }

    /** Says through the link that it goes on; the link is used up by it. */
    public ProjectRecord beat(String token) {
        Link link = links.find(KEPT, token);
        projects.hear(accounts.actor(link.account(), null).orElseThrow(() -> new NotFound("link.gone")), link.about());
        links.use(KEPT, token);
        return store.any(link.about());
    }
}
