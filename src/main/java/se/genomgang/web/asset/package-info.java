/** The style sheet, scripts and icons, bundled and hashed once at start. */
@NullMarked
package se.genomgang.web.asset;

import org.jspecify.annotations.NullMarked;
