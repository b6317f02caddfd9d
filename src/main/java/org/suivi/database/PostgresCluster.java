package org.suivi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.util.FileSystemUtils;
import org.suivi.shared.WrongSetting;

/**
 * The files of Suivi's own PostgreSQL in the data folder, made when they are not there.
 *
 * @param home where everything of it is
 * @param folder what PostgreSQL itself calls its data directory
 */
record PostgresCluster(Path home, Path folder, PostgresPrograms programs, String password) {

    static final String SUPERUSER = "postgres";

    static PostgresCluster in(Path data) throws IOException {
        Path home = data.toAbsolutePath().normalize().resolve("postgres");
        makeHome(data, home);
        var cluster = new PostgresCluster(
                home, home.resolve("cluster"), new PostgresPrograms(home), readOrMakePassword(home));
        if (Files.exists(cluster.folder())) {
            cluster.refuseOtherVersion(data);
        } else {
            cluster.initialise();
        }
        return cluster;
    }

    private static void makeHome(Path data, Path home) {
        try {
            Files.createDirectories(home);
            Files.delete(Files.createTempFile(home, "writable", null));
        } catch (IOException e) {
            throw new WrongSetting("SUIVI_DATA", data.toString(), "a folder that Suivi may write into");
        }
    }

    private void refuseOtherVersion(Path data) throws IOException {
        String made = Files.readString(folder.resolve("PG_VERSION")).strip();
        String ours = programs.majorVersion();
        if (!made.equals(ours)) {
            throw new WrongSetting(
                    "SUIVI_DATA",
                    data.toString(),
                    "a folder whose database was made by PostgreSQL %s; this one was made by PostgreSQL %s, so start the "
                                    .formatted(ours, made)
                            + "Suivi that made it, take a backup there and restore it into a new folder");
        }
    }

    private static String readOrMakePassword(Path home) throws IOException {
        Path file = home.resolve("password");
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    /** Made beside its place and moved when it is whole: a killed initdb must not leave half a cluster. */
    private void initialise() throws IOException {
        Path unfinished = home.resolve("cluster-in-the-making");
        FileSystemUtils.deleteRecursively(unfinished);
        programs.run(
                "initdb",
                "--pgdata=" + unfinished,
                "--username=" + SUPERUSER,
                "--auth=scram-sha-256",
                "--pwfile=" + home.resolve("password"),
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--data-checksums");
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }
}
