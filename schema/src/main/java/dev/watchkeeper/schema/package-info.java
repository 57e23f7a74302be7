/** The database: where it is, which version it has, and how it gets there. */
@NullMarked
package dev.watchkeeper.schema;

import org.jspecify.annotations.NullMarked;
