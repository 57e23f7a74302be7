/** What web servers write when a request fails. */
@NullMarked
package dev.watchkeeper.engine.format.weberror;

import org.jspecify.annotations.NullMarked;
