package se.genomgang.demo;

import java.time.LocalDate;

/** Something that happens on a day. */
record Step(LocalDate day, Runnable what) {}
