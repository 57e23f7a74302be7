/** The embedded PostgreSQL: unpacked, started as a child process, watched over, stopped. */
@NullMarked
package dev.watchkeeper.standalone.database;

import org.jspecify.annotations.NullMarked;
