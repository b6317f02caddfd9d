package org.suivi.indicators;

/** What an indicator may measure the effect of, or need no indicator: a recommendation, a cluster of them, or an action of a plan. */
public enum Measurable {
    RECOMMENDATION("indicator_recommendation", "recommendation_id"),
    CLUSTER("indicator_cluster", "cluster_id"),
    ACTION("indicator_action", "action_id");

    private final String table;
    private final String column;

    Measurable(String table, String column) {
        this.table = table;
        this.column = column;
    }

    String table() {
        return table;
    }

    String column() {
        return column;
    }

    /** As in addresses and message keys. */
    public String code() {
        return Coded.code(this);
    }
}
