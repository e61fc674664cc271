/** The pages of documents. */
@NullMarked
package se.genomgang.document.web;

import org.jspecify.annotations.NullMarked;
