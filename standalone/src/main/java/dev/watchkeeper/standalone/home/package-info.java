/** The data folder: where it is, who holds it, and the secrets kept in it. */
@NullMarked
package dev.watchkeeper.standalone.home;

import org.jspecify.annotations.NullMarked;
