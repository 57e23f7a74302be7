/** Which stream a file is: one that the instance knows, or a new one. */
@NullMarked
package dev.watchkeeper.standalone.imports.recognition;

import org.jspecify.annotations.NullMarked;
