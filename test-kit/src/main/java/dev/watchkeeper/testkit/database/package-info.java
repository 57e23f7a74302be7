/** A real PostgreSQL for tests: one a JVM, a fresh database for every test class that asks. */
@NullMarked
package dev.watchkeeper.testkit.database;

import org.jspecify.annotations.NullMarked;
