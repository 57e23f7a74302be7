package dev.watchkeeper.standalone.doctor;

import dev.watchkeeper.schema.DatabaseAddress;
import dev.watchkeeper.schema.DatabaseDoor;
import dev.watchkeeper.schema.DatabaseTrouble;
import dev.watchkeeper.schema.Migrations;
import dev.watchkeeper.standalone.doctor.Finding.Fine;
import dev.watchkeeper.standalone.doctor.Finding.InTheWay;
import java.sql.Connection;
import java.sql.SQLException;

/** Whether an existing PostgreSQL lets us in, and what it has. */
record DatabaseCheck(DatabaseAddress address) implements Check {

    @Override
    public Finding look() {
        try (Connection connection = DatabaseDoor.open(address)) {
            String server = "PostgreSQL " + connection.getMetaData().getDatabaseProductVersion() + " at "
                    + address.reactiveUrl();
            return schema(server, Migrations.version(address));
        } catch (DatabaseTrouble e) {
            String[] halves = String.valueOf(e.getMessage()).split(": ", 2);
            return new InTheWay(halves[0], halves.length > 1 ? halves[1] : "correct --database URL");
        } catch (SQLException e) {
            return new InTheWay("the database answers oddly (" + e.getMessage() + ")", "correct --database URL");
        }
    }

    private static Finding schema(String server, int version) {
        if (version > Migrations.NEEDED) {
            return new Fine(
                    server + ", schema version " + version + ", newer than this Watchkeeper's " + Migrations.NEEDED);
        }
        return new Fine(server + ", schema version " + version
                + (version == Migrations.NEEDED
                        ? ""
                        : " (becomes " + Migrations.NEEDED + " at the next start, or with `watchkeeper migrate`)"));
    }
}
