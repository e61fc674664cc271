/** The pages of compilations, and their tables. */
@NullMarked
package se.genomgang.compilation.web;

import org.jspecify.annotations.NullMarked;
