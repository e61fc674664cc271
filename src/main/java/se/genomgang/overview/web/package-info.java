/** The start page, the overview and the decisions. */
@NullMarked
package se.genomgang.overview.web;

import org.jspecify.annotations.NullMarked;
