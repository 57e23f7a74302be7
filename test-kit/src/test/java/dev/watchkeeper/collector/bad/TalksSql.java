package dev.watchkeeper.collector.bad;

import dev.watchkeeper.report.sqlclient.Client;

final class TalksSql {

    Object ask(Client client) {
        return client.preparedQuery("select 1");
    }
}
