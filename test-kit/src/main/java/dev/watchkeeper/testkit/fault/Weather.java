package dev.watchkeeper.testkit.fault;

import java.time.Duration;

/** What happens to bytes on their way between two parts, until it is turned. */
final class Weather {

    /** One kind at a time. */
    sealed interface Kind {
        record Clear() implements Kind {}

        record Delay(Duration by) implements Kind {}

        record Slow(long bytesASecond) implements Kind {}

        /** Nothing moves; what waits goes on when the weather turns. */
        record Standstill() implements Kind {}

        /** Bytes are taken and never seen again; a connection that lost some stays dead. */
        record Blackhole() implements Kind {}
    }

    private Kind kind = new Kind.Clear();

    synchronized void turn(Kind to) {
        kind = to;
        notifyAll();
    }

    /** Takes as long as the weather wants. False: these bytes, and all that follow on their connection, are gone. */
    boolean carries(int bytes) throws InterruptedException {
        return switch (afterStandstill()) {
            case Kind.Clear clear -> true;
            case Kind.Delay delay -> {
                Thread.sleep(delay.by());
                yield true;
            }
            case Kind.Slow slow -> {
                Thread.sleep(bytes * 1_000L / slow.bytesASecond());
                yield true;
            }
            case Kind.Standstill standstill -> throw new IllegalStateException("it was waited for");
            case Kind.Blackhole blackhole -> false;
        };
    }

    private synchronized Kind afterStandstill() throws InterruptedException {
        while (kind instanceof Kind.Standstill) {
            wait();
        }
        return kind;
    }
}
