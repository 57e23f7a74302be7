package dev.watchkeeper.schema;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Where a PostgreSQL database is and who knocks: what a person writes as one URL. */
public record DatabaseAddress(String host, int port, String database, String user, String password) {

    private static final int DEFAULT_PORT = 5432;

    /**
     * Reads {@code postgresql://user:password@host:port/database}; {@code postgres://} and a leading {@code jdbc:} are
     * understood too.
     */
    public static DatabaseAddress of(String url) {
        String plain = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
        URI uri;
        try {
            uri = URI.create(plain);
        } catch (IllegalArgumentException e) {
            throw notAnAddress(e.getMessage() == null ? "" : e.getMessage().replace(plain, "…"));
        }
        boolean postgres = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
        if (!postgres
                || uri.getHost() == null
                || uri.getPath() == null
                || uri.getPath().length() < 2) {
            throw notAnAddress("");
        }
        String[] login = (uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo()).split(":", 2);
        return new DatabaseAddress(
                uri.getHost(),
                uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort(),
                uri.getPath().substring(1),
                decoded(login[0]),
                login.length > 1 ? decoded(login[1]) : "");
    }

    /** The same place, another login. */
    public DatabaseAddress as(String otherUser, String otherPassword) {
        return new DatabaseAddress(host, port, database, otherUser, otherPassword);
    }

    /** The same server and login, another database. */
    public DatabaseAddress in(String otherDatabase) {
        return new DatabaseAddress(host, port, otherDatabase, user, password);
    }

    public String jdbcUrl() {
        return "jdbc:" + reactiveUrl();
    }

    /** As the reactive client wants it; the login travels apart. */
    public String reactiveUrl() {
        return "postgresql://" + host + ":" + port + "/" + database;
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return reactiveUrl() + " as " + (user.isEmpty() ? "nobody" : user);
    }

    private static DatabaseTrouble notAnAddress(String detail) {
        return new DatabaseTrouble("the database URL is not one: write postgresql://user:password@host:5432/database"
                + (detail.isEmpty() ? "" : " (" + detail + ")"));
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
