package dev.watchkeeper.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A line to a server that can go deaf: connections stay open, and what is said is swallowed, without a word. Those that
 * were open then never come to life again, as behind a firewall that has forgotten them.
 */
final class DeafLine implements AutoCloseable {

    private final String host;
    private final int serverPort;
    private final ServerSocket door;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile boolean deaf;

    private DeafLine(String host, int serverPort) throws IOException {
        this.host = host;
        this.serverPort = serverPort;
        this.door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::welcome);
    }

    static DeafLine to(String host, int port) throws IOException {
        return new DeafLine(host, port);
    }

    int port() {
        return door.getLocalPort();
    }

    void goDeaf() {
        deaf = true;
    }

    void hearAgain() {
        deaf = false;
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void welcome() {
        try {
            while (true) {
                Socket client = door.accept();
                open.add(client);
                Socket server = new Socket(host, serverPort);
                open.add(server);
                Connection connection = new Connection();
                Thread.ofVirtual().start(() -> connection.carry(client, server));
                Thread.ofVirtual().start(() -> connection.carry(server, client));
            }
        } catch (IOException e) {
            // The door was closed.
            deaf = true;
        }
    }

    /** Once something was swallowed, all that follows is. */
    private final class Connection {

        private volatile boolean dead;

        void carry(Socket from, Socket to) {
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                byte[] step = new byte[16 * 1_024];
                for (int read = in.read(step); read >= 0; read = in.read(step)) {
                    dead |= deaf;
                    if (!dead) {
                        out.write(step, 0, read);
                    }
                }
            } catch (IOException e) {
                // One side closed; the other is closed, too.
                dead = true;
            }
        }
    }
}
