/** Times in all the forms that people and programs write them, beyond the strict ones. */
@NullMarked
package dev.watchkeeper.engine.time.written;

import org.jspecify.annotations.NullMarked;
