package org.suivi.panels;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.identity.Secret;
import org.suivi.shared.Refused;

/** Adds to a command what only the program knows: seeds and commitments of draws, and as what a delegation speaks on the day. */
@Component
class CommandFacts {

    private final JdbcClient jdbc;
    private final Delegations delegations;

    CommandFacts(JdbcClient jdbc, Delegations delegations) {
        this.jdbc = jdbc;
        this.delegations = delegations;
    }

    PanelCommand complete(PanelState state, PanelCommand command) {
        if (command instanceof PrepareCommand.PlanSegments plan) {
            return new PrepareCommand.PlanSegments(
                    plan.plans(), commitments(state.panel().id(), plan.plans()));
        }
        if (command instanceof ListCommand.DrawLots draw) {
            String seed = HexFormat.of().formatHex(seed(state.panel().id(), draw.list()));
            return new ListCommand.DrawLots(draw.list(), draw.number(), seed);
        }
        return command instanceof InscribeCommand.Inscribe inscribe ? complete(state.panel(), inscribe) : command;
    }

    private InscribeCommand.Inscribe complete(Panel panel, InscribeCommand.Inscribe inscribe) {
        Entry.Asked asked = inscribe.asked();
        Delegation delegation = delegations.withCode(asked.delegation());
        Category category =
                delegation.category(panel.head().day()).orElseThrow(() -> new Refused("panel.inscribe.no-status"));
        var known = new Entry.Asked(
                delegation.code(),
                delegation.englishName(),
                asked.onBehalfOf().isEmpty() ? Entry.OWN : Entry.GROUP,
                category,
                asked.onBehalfOf(),
                asked.speaker(),
                asked.via());
        return new InscribeCommand.Inscribe(
                inscribe.list(), known, inscribe.band(), inscribe.rank(), inscribe.reason());
    }

    private Map<Integer, String> commitments(long panel, List<Segment.Plan> plans) {
        Map<Integer, String> commitments = new HashMap<>();
        plans.stream()
                .map(Segment.Plan::list)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(list -> {
                    jdbc.sql("""
                            insert into panel_seed (panel_id, list_id, seed) values (:panel, :list, :seed) on conflict do nothing
                            """)
                            .param("panel", panel)
                            .param("list", list)
                            .param("seed", Secret.hashOf(Secret.fresh()))
                            .update();
                    commitments.put(list, FairDraw.commitment(seed(panel, list), panel, list));
                });
        return commitments;
    }

    private byte[] seed(long panel, int list) {
        return jdbc.sql("select seed from panel_seed where panel_id = :panel and list_id = :list")
                .param("panel", panel)
                .param("list", list)
                .query(byte[].class)
                .single();
    }
}
