package dev.watchkeeper.testkit.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Stands between two parts on loopback. What it does to their connections is switched while they talk. */
public final class FaultProxy implements AutoCloseable {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final int BACKLOG = 256;

    private final Carrier carrier;
    private final int port;
    private final Weather weather = new Weather();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong resets = new AtomicLong();
    private final AtomicLong swallowed = new AtomicLong();
    private @Nullable ServerSocket door;

    private FaultProxy(Carrier carrier) {
        this.carrier = carrier;
        this.port = openDoor(0);
    }

    /** Carries whatever bytes come, as for a database. */
    public static FaultProxy bytesTo(int port) {
        return new FaultProxy(new ByteCarrier(port));
    }

    /** Carries HTTP/1.1, one request after the other to each of the ports in turn. */
    public static FaultProxy requestsTo(HttpFaults faults, List<Integer> ports) {
        return new FaultProxy(new RequestCarrier(faults, ports));
    }

    public int port() {
        return port;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Everything goes through at once; the first state, and the end of every other. */
    public void pass() {
        weather.turn(new Weather.Kind.Clear());
        openDoor(port);
    }

    public void delay(Duration by) {
        weather.turn(new Weather.Kind.Delay(by));
    }

    public void slow(long bytesASecond) {
        weather.turn(new Weather.Kind.Slow(bytesASecond));
    }

    /** Nothing moves, no connection breaks; what waits arrives late. */
    public void standStill() {
        weather.turn(new Weather.Kind.Standstill());
    }

    /** Everything is accepted and nothing answered, without a reset; connections that lost bytes stay dead. */
    public void blackhole() {
        weather.turn(new Weather.Kind.Blackhole());
    }

    /** Nobody listens, and who was connected is no more. */
    public void refuse() {
        closeDoor();
        resetAll();
    }

    /** Cuts every connection where it is; new ones are welcome. */
    public void resetAll() {
        open.forEach(this::reset);
    }

    public long accepted() {
        return accepted.get();
    }

    /** Connections that the proxy itself cut. */
    public long resets() {
        return resets.get();
    }

    /** Connections that lost bytes in a blackhole. */
    public long swallowed() {
        return swallowed.get();
    }

    @Override
    public void close() {
        closeDoor();
        weather.turn(new Weather.Kind.Clear());
        resetAll();
    }

    Weather weather() {
        return weather;
    }

    /** A connection onwards, which is cut with the others. */
    Socket reach(int target) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(LOOPBACK, target), (int)
                    Duration.ofSeconds(5).toMillis());
            open.add(socket);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** RST, not FIN: the other side learns that something went wrong. */
    void reset(Socket socket) {
        if (open.remove(socket)) {
            resets.incrementAndGet();
        }
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // It was closed already, which is what was wanted.
            return;
        }
    }

    /** The end of a connection that nobody broke. */
    void leave(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            // Then it is closed.
            return;
        }
    }

    void countSwallowed() {
        swallowed.incrementAndGet();
    }

    private synchronized int openDoor(int at) {
        if (door != null && !door.isClosed()) {
            return door.getLocalPort();
        }
        try {
            ServerSocket opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(LOOPBACK, at), BACKLOG);
            door = opened;
            Thread.ofVirtual().name("proxy door " + opened.getLocalPort()).start(() -> welcome(opened));
            return opened.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void closeDoor() {
        try {
            if (door != null) {
                door.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void welcome(ServerSocket at) {
        while (!at.isClosed()) {
            try {
                Socket client = at.accept();
                client.setTcpNoDelay(true);
                open.add(client);
                accepted.incrementAndGet();
                Thread.ofVirtual().name("proxy of " + client).start(() -> carry(client));
            } catch (IOException e) {
                // The door was closed, or the visitor left on the doorstep.
                continue;
            }
        }
    }

    private void carry(Socket client) {
        try {
            carrier.carry(client, this);
        } catch (IOException e) {
            // One side broke off: so the other learns it the same way.
            reset(client);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            leave(client);
        }
    }
}
