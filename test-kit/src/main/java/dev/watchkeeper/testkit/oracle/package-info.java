/** Who knows what was written, and asks the database whether it is there: each line once, and nothing else. */
@NullMarked
package dev.watchkeeper.testkit.oracle;

import org.jspecify.annotations.NullMarked;
