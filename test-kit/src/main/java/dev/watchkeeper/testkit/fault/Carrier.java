package dev.watchkeeper.testkit.fault;

import java.io.IOException;
import java.net.Socket;

/** Carries one connection's bytes to where they belong, and ends with it. */
@FunctionalInterface
interface Carrier {

    /** The caller closes the client's socket; other sockets are made with {@link FaultProxy#reach}. */
    void carry(Socket client, FaultProxy proxy) throws IOException, InterruptedException;
}
