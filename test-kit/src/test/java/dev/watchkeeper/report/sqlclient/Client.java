package dev.watchkeeper.report.sqlclient;

/** Takes a query, like the real one. */
public interface Client {

    Object preparedQuery(String sql);
}
