/** The keys that say where the database is. */
@NullMarked
package dev.watchkeeper.kit.database;

import org.jspecify.annotations.NullMarked;
