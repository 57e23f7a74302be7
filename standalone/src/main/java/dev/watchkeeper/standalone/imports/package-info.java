/** {@code watchkeeper import}: the lines of a folder come into an instance, each once, however often it is repeated. */
@NullMarked
package dev.watchkeeper.standalone.imports;

import org.jspecify.annotations.NullMarked;
