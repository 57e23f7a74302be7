/** Lines of databases and caches. */
@NullMarked
package dev.watchkeeper.engine.format.database;

import org.jspecify.annotations.NullMarked;
