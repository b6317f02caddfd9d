package org.suivi.imports;

/** Takes rows one after the other as a reader comes to them, so that no file has to fit into memory. */
public interface RowConsumer {

    void read(ReadRecommendation recommendation);

    void rejected(RejectedRow row);

    /** The file was read to its end; whoever holds rows back lets them go. */
    default void finished() {}
}
