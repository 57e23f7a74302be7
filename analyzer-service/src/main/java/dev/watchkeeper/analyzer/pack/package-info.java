/** Fresh chunks become packed ones in the background: small ones merged, all compressed, filed by day; old days dropped. */
@NullMarked
package dev.watchkeeper.analyzer.pack;

import org.jspecify.annotations.NullMarked;
