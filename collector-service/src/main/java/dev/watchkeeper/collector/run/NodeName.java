package dev.watchkeeper.collector.run;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** What this machine is called. */
final class NodeName {

    private NodeName() {}

    static String of(Optional<String> configured) {
        return configured.map(String::strip).filter(name -> !name.isEmpty()).orElseGet(NodeName::hostName);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            throw new IllegalStateException(
                    "this machine does not know its name: set watchkeeper.collector.ship.node", e);
        }
    }
}
