/** Lines of MySQL and MariaDB: the error log, the general log, the slow log. */
@NullMarked
package dev.watchkeeper.engine.format.mysql;

import org.jspecify.annotations.NullMarked;
