/** The pages of what is sent. */
@NullMarked
package se.genomgang.notice.web;

import org.jspecify.annotations.NullMarked;
