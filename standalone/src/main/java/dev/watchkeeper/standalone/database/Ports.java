package dev.watchkeeper.standalone.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.random.RandomGenerator;

/** Draws a port that nobody uses. */
final class Ports {

    /** Below the ports that Linux and macOS hand out to clients: a restarted server finds its own free again. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;
    private static final int MOST_TRIES = 1_000;

    private Ports() {}

    static int draw() {
        RandomGenerator random = RandomGenerator.getDefault();
        for (int i = 0; i < MOST_TRIES; i++) {
            int port = random.nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port between " + LOWEST + " and " + HIGHEST);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            // Somebody has it.
            return false;
        }
    }
}
