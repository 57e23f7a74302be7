package dev.watchkeeper.testkit.fault;

import dev.watchkeeper.testkit.fault.HttpFaults.Mischief;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

/** Carries whole requests, each to the next of its targets that is there, and their answers back. */
final class RequestCarrier implements Carrier {

    private final HttpFaults faults;
    private final List<Integer> targets;
    private final AtomicInteger turn = new AtomicInteger();

    RequestCarrier(HttpFaults faults, List<Integer> targets) {
        this.faults = faults;
        this.targets = List.copyOf(targets);
    }

    @Override
    public void carry(Socket client, FaultProxy proxy) throws IOException, InterruptedException {
        InputStream in = new BufferedInputStream(client.getInputStream());
        while (hasMore(in)) {
            faults.begins();
            try {
                if (!exchange(HttpMessage.request(in), client, proxy)) {
                    return;
                }
            } finally {
                faults.ends();
            }
        }
    }

    /** False when the connection is of no use any more. */
    private boolean exchange(HttpMessage request, Socket client, FaultProxy proxy)
            throws IOException, InterruptedException {
        boolean changesSomething = request.startLine().startsWith("POST ");
        Mischief mischief = changesSomething ? faults.next() : Mischief.NONE;
        if (changesSomething) {
            faults.wiretap().offered(request.content());
        }
        if (!proxy.weather().carries(request.size())) {
            proxy.countSwallowed();
            client.getInputStream().transferTo(OutputStream.nullOutputStream());
            return false;
        }
        HttpMessage answer = switch (mischief) {
            case NONE, ANSWER_CUT -> ask(request, proxy);
            case SENT_TWICE -> askTwice(request, proxy);
            case TORN -> {
                tear(request, proxy);
                throw new IOException("torn on purpose");
            }
        };
        if (mischief == Mischief.ANSWER_CUT) {
            throw new IOException("cut on purpose");
        }
        if (!proxy.weather().carries(answer.size())) {
            proxy.countSwallowed();
            client.getInputStream().transferTo(OutputStream.nullOutputStream());
            return false;
        }
        answer.writeTo(client.getOutputStream());
        return true;
    }

    /** At the same time, over two connections, perhaps to two servers. */
    private HttpMessage askTwice(HttpMessage request, FaultProxy proxy) throws IOException, InterruptedException {
        FutureTask<HttpMessage> other = new FutureTask<>(() -> ask(request, proxy));
        Thread.ofVirtual().start(other);
        HttpMessage answer = ask(request, proxy);
        try {
            other.get();
        } catch (ExecutionException e) {
            throw new IOException("the second of two broke off", e.getCause());
        }
        return answer;
    }

    /** Over a connection of its own: one that was kept may be closed by the server at any time, with good reason. */
    private HttpMessage ask(HttpMessage request, FaultProxy proxy) throws IOException {
        Socket server = reachNext(proxy);
        int port = server.getPort();
        faults.asks(port);
        long written = Long.MAX_VALUE;
        try {
            request.writeTo(server.getOutputStream());
            written = System.nanoTime();
            HttpMessage answer = HttpMessage.answer(new BufferedInputStream(server.getInputStream()));
            if (request.startLine().startsWith("POST ")) {
                faults.wiretap().answered(answer.status(), answer.content());
            }
            return answer;
        } catch (IOException e) {
            faults.broke(port, written);
            throw e;
        } finally {
            faults.isAnswered(port);
            proxy.leave(server);
        }
    }

    private void tear(HttpMessage request, FaultProxy proxy) throws IOException {
        Socket server = reachNext(proxy);
        request.writeHalfTo(server.getOutputStream());
        proxy.reset(server);
    }

    private Socket reachNext(FaultProxy proxy) throws IOException {
        IOException last = new IOException("no target");
        int first = turn.getAndIncrement();
        for (int i = 0; i < targets.size(); i++) {
            try {
                return proxy.reach(targets.get(Math.floorMod(first + i, targets.size())));
            } catch (IOException e) {
                last = e;
            }
        }
        throw last;
    }

    private static boolean hasMore(InputStream in) throws IOException {
        in.mark(1);
        boolean more = in.read() >= 0;
        if (more) {
            in.reset();
        }
        return more;
    }
}
