/** The whole product as a user meets it. */
@NullMarked
package dev.watchkeeper.e2e;

import org.jspecify.annotations.NullMarked;
