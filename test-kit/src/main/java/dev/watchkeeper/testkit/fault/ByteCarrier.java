package dev.watchkeeper.testkit.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;

/** Copies bytes both ways and understands nothing of them. */
record ByteCarrier(int target) implements Carrier {

    private static final int STEP = 16 << 10;

    @Override
    public void carry(Socket client, FaultProxy proxy) throws IOException, InterruptedException {
        AtomicBoolean dead = new AtomicBoolean(!carries(proxy, 0));
        if (dead.get()) {
            swallow(client.getInputStream());
            return;
        }
        Socket server = proxy.reach(target);
        try {
            Thread back = Thread.ofVirtual().start(() -> pump(server, client, dead, proxy));
            pump(client, server, dead, proxy);
            back.join();
        } finally {
            proxy.leave(server);
        }
    }

    private static void pump(Socket from, Socket to, AtomicBoolean dead, FaultProxy proxy) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] step = new byte[STEP];
            for (int read = in.read(step); read >= 0; read = in.read(step)) {
                if (dead.get() || !carries(proxy, read)) {
                    dead.set(true);
                    continue;
                }
                out.write(step, 0, read);
            }
            if (!dead.get()) {
                to.shutdownOutput();
            } else {
                proxy.leave(to);
            }
        } catch (IOException e) {
            proxy.reset(to);
            proxy.reset(from);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean carries(FaultProxy proxy, int bytes) throws InterruptedException {
        boolean carried = proxy.weather().carries(bytes);
        if (!carried) {
            proxy.countSwallowed();
        }
        return carried;
    }

    private static void swallow(InputStream in) throws IOException {
        byte[] step = new byte[STEP];
        int read;
        do {
            read = in.read(step);
        } while (read >= 0);
    }
}
