/** Where finished files go, packed. */
@NullMarked
package dev.watchkeeper.standalone.imports.archive;

import org.jspecify.annotations.NullMarked;
