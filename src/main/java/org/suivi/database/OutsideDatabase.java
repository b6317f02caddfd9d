package org.suivi.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.suivi.shared.WrongSetting;

/** Looks at a configured PostgreSQL before anything uses it, so that what is wrong is said in terms of the settings. */
final class OutsideDatabase {

    private static final int OLDEST = 150_000;
    private static final String URL = "SUIVI_DATABASE_URL";
    private static final String USER = "SUIVI_DATABASE_USER";

    private OutsideDatabase() {}

    static void check(String url, String user, String password) {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "10");
        try (Connection connection = DriverManager.getConnection(url, properties);
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select current_setting('server_version_num')::int, current_setting('server_version'),
                            rolsuper or rolbypassrls
                        from pg_roles where rolname = current_user
                        """)) {
            row.next();
            if (row.getInt(1) < OLDEST) {
                throw new WrongSetting(
                        URL,
                        url,
                        "the address of a PostgreSQL 15 or later; this one is %s".formatted(row.getString(2)));
            }
            if (row.getBoolean(3)) {
                throw new WrongSetting(
                        USER,
                        user,
                        "a role that is not a superuser and does not bypass row-level security, which keeps the systems of "
                                + "different States apart (create role suivi login; alter database ... owner to suivi)");
            }
        } catch (SQLException e) {
            throw explained(e, url, user);
        }
    }

    private static WrongSetting explained(SQLException failure, String url, String user) {
        String state = String.valueOf(failure.getSQLState());
        return switch (state) {
            case "28P01", "28000" ->
                new WrongSetting(
                        USER,
                        user,
                        "a role of that database that may sign in, and its password in SUIVI_DATABASE_PASSWORD (the database "
                                + "answers: %s)".formatted(failure.getMessage()));
            case "3D000" ->
                new WrongSetting(
                        URL,
                        url,
                        "the name of a database that exists at its end, or create it (create database suivi)");
            default ->
                new WrongSetting(
                        URL,
                        url,
                        "the address of a PostgreSQL that can be reached from here, such as "
                                + "jdbc:postgresql://db.example.org:5432/suivi (the attempt ended with: %s)"
                                        .formatted(failure.getMessage()));
        };
    }
}
