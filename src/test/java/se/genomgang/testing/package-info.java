/** What tests share: one database server and one application for a whole run, and a clock they may set. */
@NullMarked
package se.genomgang.testing;

import org.jspecify.annotations.NullMarked;
