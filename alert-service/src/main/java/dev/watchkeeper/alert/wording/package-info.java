/** The words of an alert, with hostile text made harmless. */
@NullMarked
package dev.watchkeeper.alert.wording;

import org.jspecify.annotations.NullMarked;
