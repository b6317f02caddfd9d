package org.suivi.live;

import java.util.regex.Pattern;
import org.suivi.shared.NotFound;

/**
 * What somebody wants to watch. What cannot exist is refused before a source is asked.
 *
 * @param token of a screen that nobody signs in at; empty for people
 */
public record Asked(String topic, String role, String token) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9:_.-]{1,100}");
    private static final int LONGEST_TOKEN = 500;

    public Asked {
        if (!NAME.matcher(topic).matches() || !NAME.matcher(role).matches() || token.length() > LONGEST_TOKEN) {
            throw new NotFound("problem.not-found");
        }
    }
}
