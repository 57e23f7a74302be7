/** What a person reads when an import is over. */
@NullMarked
package dev.watchkeeper.standalone.imports.summary;

import org.jspecify.annotations.NullMarked;
