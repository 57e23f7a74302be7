/** What tests of this module start. */
@NullMarked
package dev.watchkeeper.standalone.testing;

import org.jspecify.annotations.NullMarked;
