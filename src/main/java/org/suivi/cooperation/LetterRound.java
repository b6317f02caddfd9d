package org.suivi.cooperation;

import java.util.List;
import org.suivi.identity.Letter;

/** Letters that leave by themselves. {@link Letters} asks each question inside a transaction of its own and sends what is written. */
public interface LetterRound<T> {

    /** What there is something to say about, whether it was said already or not. */
    List<T> due();

    /** What is said about it to those who were not told before; from now on they were. */
    List<Letter> letters(T due);
}
