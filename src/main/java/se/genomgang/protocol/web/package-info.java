/** The pages of the minutes. */
@NullMarked
package se.genomgang.protocol.web;

import org.jspecify.annotations.NullMarked;
