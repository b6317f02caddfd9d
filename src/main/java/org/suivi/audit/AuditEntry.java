package org.suivi.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;
import org.suivi.shared.Sha256;

/**
 * One line of the log. Its hash is SHA-256 over all its values and the hash before it, each value with its length in front, so
 * that no two different entries hash the same text.
 *
 * @param before values before the change as JSON
 * @param after values after the change as JSON
 * @param previous hash of the entry before, in hexadecimal
 */
record AuditEntry(
        int system,
        long number,
        Instant at,
        Who who,
        Ref subject,
        String verb,
        @Nullable String before,
        @Nullable String after,
        String previous,
        String hash) {

    /** Stands in the first entry for the hash of the one before it. */
    static final String BEGINNING = "0".repeat(64);

    /** The actor as it was at the time. */
    record Who(long account, String name, String role) {}

    static AuditEntry after(
            @Nullable AuditEntry last,
            int system,
            Instant at,
            Change change,
            @Nullable String before,
            @Nullable String after) {
        var who = new Who(
                change.actor().account(), change.actor().name(), change.actor().role());
        String previous = last == null ? BEGINNING : last.hash();
        long number = last == null ? 1 : last.number() + 1;
        var open =
                new AuditEntry(system, number, at, who, change.subject(), change.verb(), before, after, previous, "");
        return new AuditEntry(
                system, number, at, who, change.subject(), change.verb(), before, after, previous, open.computeHash());
    }

    static AuditEntry read(ResultSet row, int index) throws SQLException {
        return new AuditEntry(
                row.getInt("system_id"),
                row.getLong("number"),
                row.getTimestamp("at").toInstant(),
                new Who(row.getLong("account_id"), row.getString("actor_name"), row.getString("actor_role")),
                new Ref(row.getString("subject_type"), row.getLong("subject_id")),
                row.getString("verb"),
                row.getString("before"),
                row.getString("after"),
                HexFormat.of().formatHex(row.getBytes("previous")),
                HexFormat.of().formatHex(row.getBytes("hash")));
    }

    /** Whether the entry says what it said when it was written and stands right after the given one. */
    boolean follows(String hashBefore, long numberBefore) {
        return number == numberBefore + 1 && previous.equals(hashBefore) && hash.equals(computeHash());
    }

    private String computeHash() {
        MessageDigest digest = Sha256.begun();
        digest.update(HexFormat.of().parseHex(previous));
        for (Object value : new @Nullable Object[] {
            system, number, at, who.account(), who.name(), who.role(), subject, verb, before, after
        }) {
            byte[] bytes = value == null ? new byte[0] : value.toString().getBytes(StandardCharsets.UTF_8);
            digest.update((value == null ? "-" : bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
