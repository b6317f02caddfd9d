package org.suivi.live;

/**
 * What one node tells all others, through PostgreSQL.
 *
 * @param epoch of the node that tells: after its restart versions may begin anew
 */
record News(String epoch, long version, String topic) {

    static final String CHANNEL = "suivi_live";

    String payload() {
        return epoch + " " + version + " " + topic;
    }

    static News of(String payload) {
        String[] words = payload.split(" ", 3);
        return new News(words[0], Long.parseLong(words[1]), words[2]);
    }
}
