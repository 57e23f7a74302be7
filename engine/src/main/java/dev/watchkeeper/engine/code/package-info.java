/** What makes two lines the same: the skeleton and the code made of it. */
@NullMarked
package dev.watchkeeper.engine.code;

import org.jspecify.annotations.NullMarked;
