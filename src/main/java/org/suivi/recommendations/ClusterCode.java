package org.suivi.recommendations;

import java.text.Normalizer;
import java.util.Locale;
import org.suivi.shared.Refused;

/** Makes the short code of a cluster from the name a person gave it, so that nobody has to invent two. */
public final class ClusterCode {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CODE = 40;

    private ClusterCode() {}

    /** "Ratify the OPCAT" becomes "ratify-the-opcat"; letters of any script stay. */
    public static String of(String name) {
        String checked = checked(name);
        String code = Normalizer.normalize(checked, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-", "");
        String shortened = code.length() <= LONGEST_CODE ? code : code.substring(0, LONGEST_CODE);
        return shortened.replaceAll("[-\\p{Cs}]+$", "");
    }

    /** The name without blanks around it; refuses none and one too long to be a name. */
    public static String checked(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw new Refused("cluster.name.length", LONGEST_NAME);
        }
        return stripped;
    }
}
