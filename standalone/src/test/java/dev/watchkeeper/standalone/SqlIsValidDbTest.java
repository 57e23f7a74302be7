package dev.watchkeeper.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.watchkeeper.schema.DatabaseAddress;
import dev.watchkeeper.schema.Migrations;
import dev.watchkeeper.testkit.database.TestDatabase;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A migrated PostgreSQL prepares every statement of every Store and Query, with the client that will run it. */
class SqlIsValidDbTest {

    /** Raise it with the house: a scan that finds nothing proves nothing. */
    private static final int FEWEST_STATEMENTS = 40;

    private static final Vertx VERTX = Vertx.vertx();
    private static PgConnection connection;

    private record Statement(String where, String sql) {}

    @BeforeAll
    static void a_migrated_database() throws Exception {
        TestDatabase database = TestDatabase.fresh();
        Migrations.apply(DatabaseAddress.of(database.urlWithLogin()));
        connection = PgConnection.connect(VERTX, PgConnectOptions.fromUri(database.urlWithLogin()))
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
    }

    @AfterAll
    static void close() throws Exception {
        VERTX.close().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    @TestFactory
    List<DynamicTest> postgres_understands() {
        return statements().stream()
                .map(statement -> DynamicTest.dynamicTest(statement.where(), () -> prepare(statement)))
                .toList();
    }

    @Test
    void there_is_something_to_understand() {
        assertThat(statements()).hasSizeGreaterThanOrEqualTo(FEWEST_STATEMENTS);
    }

    private static void prepare(Statement statement) {
        assertThat(connection.prepare(statement.sql()).toCompletionStage().toCompletableFuture())
                .as(statement.where())
                .succeedsWithin(10, TimeUnit.SECONDS);
    }

    private static List<Statement> statements() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.watchkeeper")
                        .stream()
                        .filter(type -> type.getSimpleName().matches(".*(Store|Query)"))
                        .map(JavaClass::reflect)
                        .map(Class::getDeclaredFields)
                        .flatMap(Arrays::stream)
                        .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                        .map(SqlIsValidDbTest::statement)
                        .toList();
    }

    private static Statement statement(Field field) {
        field.setAccessible(true);
        try {
            String where = field.getDeclaringClass().getSimpleName() + "." + field.getName();
            return new Statement(where, String.valueOf(field.get(null)));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
