package org.suivi.recommendations;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;

/** What a row of the list shows, stored in the index so that a page of the list needs no query. */
public record Card(
        @JsonProperty("a") String address,
        @JsonProperty("n") @Nullable String number,
        @JsonProperty("s") @Nullable String symbol,
        @JsonProperty("m") String mechanism,
        @JsonProperty("y") @Nullable Integer year,
        @JsonProperty("k") String kind,
        @JsonProperty("p") String position,
        @JsonProperty("f") List<String> states,
        @JsonProperty("t") List<String> themes,
        @JsonProperty("g") List<String> goals,
        @JsonProperty("x") LocalizedText texts,
        @JsonProperty("h") LocalizedText title) {}
