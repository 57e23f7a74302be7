/** What makes two lines the same: the skeleton of what is said, and the code that names it. */
@NullMarked
package dev.watchkeeper.engine.code;

import org.jspecify.annotations.NullMarked;
