package dev.watchkeeper.standalone.up;

import dev.watchkeeper.schema.DatabaseAddress;
import dev.watchkeeper.schema.DatabaseDoor;
import dev.watchkeeper.schema.DatabaseTrouble;
import dev.watchkeeper.standalone.home.Trouble;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;

/** What can be known to be wrong before anything is started, each said in one sentence with its remedy. */
public final class Preflight {

    private static final int HIGHEST_PORT = 65_535;
    private static final String EXAMPLE = "for example --port 8088";

    private Preflight() {}

    /** Refuses a port that nobody could listen on now. */
    public static void port(int port) {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new Trouble("--port " + port + " is no port: choose one from 1 to " + HIGHEST_PORT + ", " + EXAMPLE);
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (BindException e) {
            throw new Trouble(
                    String.valueOf(e.getMessage()).contains("Permission")
                            ? "--port " + port + " is not for this user: choose one above 1023, " + EXAMPLE
                            : "--port " + port
                                    + " is in use by another program: stop that one, or choose another port, "
                                    + EXAMPLE,
                    e);
        } catch (IOException e) {
            throw new Trouble("--port " + port + " cannot be listened on: " + e.getMessage(), e);
        }
    }

    /** Refuses a database that does not let us in, or is too old. */
    public static void database(DatabaseAddress address) {
        try (Connection connection = DatabaseDoor.open(address)) {
            if (!connection.isValid(0)) {
                throw new Trouble("--database: " + address + " does not answer: start it, or give another URL");
            }
        } catch (DatabaseTrouble e) {
            throw new Trouble("--database: " + e.getMessage(), e);
        } catch (SQLException e) {
            throw new Trouble("--database: " + address + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** Refuses keys that are nobody's, and those that an option of its own decides. */
    public static void setting(String key) {
        if (!key.startsWith("watchkeeper.") && !key.startsWith("quarkus.")) {
            throw new Trouble(
                    "--set " + key + " is no key of ours: keys begin with watchkeeper. (docs/operating.md lists them)");
        }
        ProcessKeys.optionFor(key).ifPresent(option -> {
            throw new Trouble("--set " + key + " has an option of its own: use " + option);
        });
    }
}
