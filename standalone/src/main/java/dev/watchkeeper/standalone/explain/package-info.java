/** Explains lines on the spot, without a database: what each is, and what it means. */
@NullMarked
package dev.watchkeeper.standalone.explain;

import org.jspecify.annotations.NullMarked;
