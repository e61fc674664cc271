/** The addresses of stored files. */
@NullMarked
package se.genomgang.attachment.web;

import org.jspecify.annotations.NullMarked;
