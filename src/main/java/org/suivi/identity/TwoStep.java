package org.suivi.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The second step of signing in: the authenticator's secret of an account, and its recovery codes. */
@Component
@Transactional(readOnly = true)
class TwoStep {

    private static final int CODES = 10;

    private final JdbcClient jdbc;
    private final Clock clock;

    TwoStep(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    int codesLeft(long account) {
        return jdbc.sql("select count(*) from recovery_code where account_id = :account and used_at is null")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    @Transactional
    void turnOn(long account, byte[] secret, long step) {
        jdbc.sql("update account set totp_secret = :secret, totp_last_step = :step where id = :account")
                .param("secret", secret)
                .param("step", step)
                .param("account", account)
                .update();
    }

    @Transactional
    void turnOff(long account) {
        jdbc.sql("update account set totp_secret = null where id = :account")
                .param("account", account)
                .update();
        jdbc.sql("delete from recovery_code where account_id = :account")
                .param("account", account)
                .update();
    }

    /** New recovery codes in place of all older ones; shown once, only their hashes stay. */
    @Transactional
    List<String> renewCodes(long account) {
        jdbc.sql("delete from recovery_code where account_id = :account")
                .param("account", account)
                .update();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < CODES; i++) {
            String code = Secret.writable(4);
            codes.add(code);
            jdbc.sql("insert into recovery_code (account_id, code_hash) values (:account, :hash)")
                    .param("account", account)
                    .param("hash", Secret.hashOf(plain(code)))
                    .update();
        }
        return codes;
    }

    /** Whether the code is right; it is used up then. */
    @Transactional
    boolean accepts(long account, String code) {
        return acceptsCode(account, code) || acceptsRecovery(account, code);
    }

    private boolean acceptsCode(long account, String code) {
        OptionalLong step = jdbc.sql("""
                        select totp_secret, totp_last_step from account where id = :account and totp_secret is not null
                        """)
                .param("account", account)
                .query((row, index) ->
                        Totp.stepOf(row.getBytes("totp_secret"), code, clock.instant(), row.getLong("totp_last_step")))
                .optional()
                .orElse(OptionalLong.empty());
        return step.isPresent() && useStep(account, step.getAsLong());
    }

    private boolean useStep(long account, long step) {
        return jdbc.sql("update account set totp_last_step = :step where id = :account and totp_last_step < :step")
                        .param("step", step)
                        .param("account", account)
                        .update()
                == 1;
    }

    private boolean acceptsRecovery(long account, String code) {
        return jdbc.sql("""
                        update recovery_code set used_at = :now
                        where account_id = :account and code_hash = :hash and used_at is null
                        """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("account", account)
                        .param("hash", Secret.hashOf(plain(code)))
                        .update()
                == 1;
    }

    private static String plain(String code) {
        return code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
