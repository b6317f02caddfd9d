package org.suivi.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.suivi.matching.Giving.Kind;

/**
 * Spreads open needs over offers within what each offer can still give, so that one popular offer is not proposed to everybody. As
 * many needs as possible are served, and among such answers the one with the highest scores is taken; it is a list of suggestions.
 */
public final class Round {

    /** More than any path of scores can save, so that no need is left out for the sake of another's score. */
    private static final double UNSERVED = 1000;

    /** A need's offers beyond these are no proposals, and would make the flow slow. */
    private static final int BEST = 50;

    /** More needs at once would take the flow too long: where there are more, the older ones come first. */
    private static final int AT_ONCE = 500;

    private static final String SOURCE = "source";
    private static final String SINK = "sink";

    private final Matching matching;

    public Round(Matching matching) {
        this.matching = matching;
    }

    /** At most one offer for each need, in the order of the needs' ids. */
    public List<Match> suggest(Collection<Need> open) {
        return suggest(open, Map.of());
    }

    /**
     * The same beside what is proposed already.
     *
     * @param taken how many places of an offer are, by its id
     */
    public List<Match> suggest(Collection<Need> open, Map<String, Integer> taken) {
        var needs = open.stream().sorted(Comparator.comparing(Need::id)).toList();
        var used = new HashMap<>(taken);
        var suggested = new ArrayList<Match>();
        for (int from = 0; from < needs.size(); from += AT_ONCE) {
            List<Match> chosen = spread(needs.subList(from, Math.min(needs.size(), from + AT_ONCE)), used);
            chosen.forEach(match -> used.merge(match.offer().id(), 1, Integer::sum));
            suggested.addAll(chosen);
        }
        return suggested;
    }

    private List<Match> spread(List<Need> needs, Map<String, Integer> taken) {
        var flow = new SimpleDirectedWeightedGraph<String, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        var capacities = new HashMap<DefaultWeightedEdge, Integer>();
        var pairs = new HashMap<DefaultWeightedEdge, Match>();
        List<List<Match>> possible = needs.parallelStream().map(this::possible).toList();
        flow.addVertex(SOURCE);
        flow.addVertex(SINK);
        join(flow, capacities, new Way(SOURCE, SINK, needs.size(), UNSERVED));
        for (int i = 0; i < needs.size(); i++) {
            Need need = needs.get(i);
            flow.addVertex("need " + need.id());
            join(flow, capacities, new Way(SOURCE, "need " + need.id(), 1, 0));
            for (Match match : possible.get(i)) {
                String offer = "offer " + match.offer().id();
                if (flow.addVertex(offer)) {
                    join(flow, capacities, new Way(offer, SINK, places(match.offer(), needs.size(), taken), 0));
                }
                double cost = 1 - match.score().total();
                pairs.put(join(flow, capacities, new Way("need " + need.id(), offer, 1, cost)), match);
            }
        }
        return chosen(flow, capacities, pairs);
    }

    private record Way(String from, String to, int capacity, double cost) {}

    private List<Match> possible(Need need) {
        return matching.shownFor(need).matches().stream()
                .filter(match -> match.offer().giving().kind() == Kind.OFFER)
                .filter(match -> match.band() != Band.HIDDEN)
                .limit(BEST)
                .toList();
    }

    /** So many needs an offer can serve; as many as there are where it does not say. */
    private static int places(Offer offer, int needs, Map<String, Integer> taken) {
        Quantity remaining = offer.help().quantity();
        if (remaining == null) {
            return needs;
        }
        double left = Math.floor(remaining.amount()) - taken.getOrDefault(offer.id(), 0);
        return (int) Math.max(0, Math.min(needs, left));
    }

    private static DefaultWeightedEdge join(
            SimpleDirectedWeightedGraph<String, DefaultWeightedEdge> flow,
            Map<DefaultWeightedEdge, Integer> capacities,
            Way way) {
        DefaultWeightedEdge edge = new DefaultWeightedEdge();
        flow.addEdge(way.from(), way.to(), edge);
        flow.setEdgeWeight(edge, way.cost());
        capacities.put(edge, way.capacity());
        return edge;
    }

    private static List<Match> chosen(
            SimpleDirectedWeightedGraph<String, DefaultWeightedEdge> flow,
            Map<DefaultWeightedEdge, Integer> capacities,
            Map<DefaultWeightedEdge, Match> pairs) {
        int needs = (int) flow.outgoingEdgesOf(SOURCE).stream()
                .filter(edge -> !flow.getEdgeTarget(edge).equals(SINK))
                .count();
        var problem = new MinimumCostFlowProblemImpl<>(
                flow,
                vertex -> vertex.equals(SOURCE) ? needs : vertex.equals(SINK) ? -needs : 0,
                edge -> capacities.getOrDefault(edge, 0));
        var found = new ArrayList<Match>();
        new CapacityScalingMinimumCostFlow<String, DefaultWeightedEdge>()
                .getMinimumCostFlow(problem)
                .getFlowMap()
                .forEach((edge, amount) -> {
                    Match match = pairs.get(edge);
                    if (match != null && amount > 0.5) {
                        found.add(match);
                    }
                });
        found.sort(Comparator.comparing(match -> match.need().id()));
        return found;
    }
}
