package org.suivi.mechanisms;

import java.util.Map;
import java.util.OptionalInt;

/** The cycle that a session of the Working Group on the UPR belongs to, and the Council session that took its reports up. */
public final class UprSession {

    /** Council session to session of the Working Group; sessions 1 and 2 both went to the eighth, which tells neither. */
    private static final Map<Integer, Integer> BY_COUNCIL_SESSION = Map.ofEntries(
            Map.entry(10, 3),
            Map.entry(11, 4),
            Map.entry(12, 5),
            Map.entry(13, 6),
            Map.entry(14, 7),
            Map.entry(15, 8),
            Map.entry(16, 9),
            Map.entry(17, 10),
            Map.entry(18, 11),
            Map.entry(19, 12),
            Map.entry(21, 13),
            Map.entry(22, 14),
            Map.entry(23, 15),
            Map.entry(24, 16),
            Map.entry(25, 17),
            Map.entry(26, 18),
            Map.entry(27, 19),
            Map.entry(28, 20),
            Map.entry(29, 21),
            Map.entry(30, 22),
            Map.entry(31, 23),
            Map.entry(32, 24),
            Map.entry(33, 25),
            Map.entry(34, 26),
            Map.entry(36, 27),
            Map.entry(37, 28),
            Map.entry(38, 29),
            Map.entry(39, 30),
            Map.entry(40, 31),
            Map.entry(41, 32),
            Map.entry(42, 33),
            Map.entry(43, 34),
            Map.entry(44, 35),
            Map.entry(46, 36),
            Map.entry(47, 37),
            Map.entry(48, 38),
            Map.entry(49, 39),
            Map.entry(50, 40),
            Map.entry(52, 41),
            Map.entry(53, 42),
            Map.entry(54, 43),
            Map.entry(55, 44),
            Map.entry(56, 45),
            Map.entry(57, 46),
            Map.entry(58, 47),
            Map.entry(59, 48));

    private static final int[] LAST_OF_CYCLE = {12, 26, 40, 54};

    private UprSession() {}

    /** Empty for a number that is no session of the four known cycles. */
    public static OptionalInt cycle(int session) {
        if (session < 1) {
            return OptionalInt.empty();
        }
        for (int cycle = 1; cycle <= LAST_OF_CYCLE.length; cycle++) {
            if (session <= LAST_OF_CYCLE[cycle - 1]) {
                return OptionalInt.of(cycle);
            }
        }
        return OptionalInt.empty();
    }

    /** Reports go to the Council session that follows the review; a few were adopted later than their document's number. */
    public static OptionalInt consideredAtCouncilSession(int councilSession) {
        Integer session = BY_COUNCIL_SESSION.get(councilSession);
        return session == null ? OptionalInt.empty() : OptionalInt.of(session);
    }
}
