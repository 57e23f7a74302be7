package dev.watchkeeper.standalone.cli;

import dev.watchkeeper.schema.DatabaseAddress;
import dev.watchkeeper.schema.Migrations;
import dev.watchkeeper.schema.Provision;
import dev.watchkeeper.standalone.home.Trouble;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code watchkeeper migrate}. */
@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        versionProvider = Watchkeeper.Version.class,
        description = {
            "Brings a database to the schema version of this program. A second time it does nothing.",
            "",
            "Log in as the owner of the tables. With --admin-url it first makes what is missing: the database, its"
                    + " owner and one user for each service, whose passwords it prints once.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  watchkeeper migrate --admin-url postgresql://postgres:secret@db.example.org/postgres",
            "      prepares a new server",
            "  WATCHKEEPER_DATABASE_PASSWORD=secret watchkeeper migrate --database postgresql://watchkeeper@db.example.org/watchkeeper",
            "      after an update",
        })
final class MigrateCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    DatabaseOption database = new DatabaseOption();

    @Option(
            names = "--admin-url",
            paramLabel = "URL",
            description = "A login that may create databases and users; used for that only.")
    @Nullable
    String adminUrl;

    @Option(
            names = "--database-name",
            paramLabel = "NAME",
            defaultValue = "watchkeeper",
            description = "The database to make with --admin-url. Default: ${DEFAULT-VALUE}.")
    String databaseName = "watchkeeper";

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Optional<DatabaseAddress> chosen = database.chosenOrOfTheServices(System.getenv());
        DatabaseAddress owner = adminUrl == null
                ? chosen.orElseThrow(MigrateCommand::noDatabase)
                : prepared(DatabaseOption.address("--admin-url", adminUrl, Map.of()), chosen, out);
        int applied = Migrations.apply(owner);
        out.println("schema version " + Migrations.version(owner) + ", " + applied
                + (applied == 1 ? " migration applied" : " migrations applied"));
        return CommandLine.ExitCode.OK;
    }

    private DatabaseAddress prepared(DatabaseAddress admin, Optional<DatabaseAddress> chosen, PrintWriter out) {
        Map<String, String> passwords = Provision.prepare(admin, databaseName);
        DatabaseAddress place = admin.in(databaseName);
        passwords.forEach((user, password) -> show(place.as(user, password), out));
        out.flush();
        String ownersPassword = passwords.get(Provision.OWNER);
        return ownersPassword == null
                ? chosen.orElseThrow(() -> new Trouble("the user " + Provision.OWNER
                        + " was there before, and only you know its password: add --database postgresql://"
                        + Provision.OWNER + ":PASSWORD@" + admin.host() + ":" + admin.port() + "/" + databaseName))
                : place.as(Provision.OWNER, ownersPassword);
    }

    private static void show(DatabaseAddress login, PrintWriter out) {
        boolean owner = login.user().equals(Provision.OWNER);
        String who = owner
                ? "owner of the tables, for `watchkeeper migrate`"
                : login.user().replace('_', ' ');
        out.println("# " + who + " (made now, shown only once)");
        out.println("WATCHKEEPER_DATABASE_URL=" + login.reactiveUrl());
        out.println("WATCHKEEPER_DATABASE_USERNAME=" + login.user());
        out.println("WATCHKEEPER_DATABASE_PASSWORD=" + login.password());
        out.println();
    }

    private static Trouble noDatabase() {
        return new Trouble("which database? Say it with --database postgresql://user:password@host:5432/database,"
                + " or in WATCHKEEPER_DATABASE_URL, _USERNAME and _PASSWORD");
    }
}
