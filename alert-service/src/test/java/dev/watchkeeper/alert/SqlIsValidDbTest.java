package dev.watchkeeper.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.watchkeeper.alert.testing.AlertDatabase;
import java.lang.reflect.Field;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlIsValidDbTest {

    @Test
    void the_database_takes_every_statement_of_every_store_and_query() throws IllegalAccessException {
        try (AlertDatabase database = AlertDatabase.open()) {
            List<JavaField> statements = new ClassFileImporter()
                            .withImportOption(new ImportOption.DoNotIncludeTests())
                            .importPackages("dev.watchkeeper.alert")
                            .stream()
                            .filter(SqlIsValidDbTest::holdsSql)
                            .flatMap(type -> type.getFields().stream())
                            .filter(field -> field.getRawType().isEquivalentTo(String.class))
                            .toList();

            assertThat(statements).hasSizeGreaterThan(10);
            for (JavaField statement : statements) {
                Field field = statement.reflect();
                field.setAccessible(true);
                String sql = (String) field.get(null);
                assertThat(database.pool().withConnection(connection -> connection.prepare(sql)))
                        .as(statement.getFullName())
                        .satisfies(prepared -> prepared.await().indefinitely());
            }
        }
    }

    private static boolean holdsSql(JavaClass type) {
        return type.getSimpleName().endsWith("Store") || type.getSimpleName().endsWith("Query");
    }
}
