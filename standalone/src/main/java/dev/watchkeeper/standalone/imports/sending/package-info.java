/** Files on their way into an instance: cut, packed into batches, and what the answers make of them. */
@NullMarked
package dev.watchkeeper.standalone.imports.sending;

import org.jspecify.annotations.NullMarked;
