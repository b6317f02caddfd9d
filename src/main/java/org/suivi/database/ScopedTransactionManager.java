package org.suivi.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/** Tells PostgreSQL at the start of every transaction which national system it is for; the second lock between systems. */
final class ScopedTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private static final String SCOPE = "select set_config('suivi.system', ?, true)";

    /** Does not wait for the disk: what a power cut can take away is that an event was delivered, and then it is once more. */
    private static final String UNHURRIED = SCOPE + ", set_config('synchronous_commit', 'off', true)";

    private static final String DELIVERIES = "org.springframework.modulith.events.";

    ScopedTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        DataSource dataSource = obtainDataSource();
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (PreparedStatement statement = connection.prepareStatement(isDelivery(definition) ? UNHURRIED : SCOPE)) {
            statement.setString(1, SystemScope.setting());
            statement.execute();
        } catch (SQLException e) {
            doRollbackAndCleanup(transaction);
            throw new CannotCreateTransactionException("The national system could not be set", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static boolean isDelivery(TransactionDefinition definition) {
        String name = definition.getName();
        return name != null && name.startsWith(DELIVERIES);
    }

    private void doRollbackAndCleanup(Object transaction) {
        doCleanupAfterCompletion(transaction);
    }
}
