package se.genomgang.web;

import java.time.LocalDate;
import java.util.List;
import se.genomgang.kernel.Rights;

/** Tells what a person should do next; implemented by every room that asks something of people, collected by the start page. */
public interface TaskSource {

    /**
     * The person's open tasks, in any order.
     *
     * @param rights who asks
     * @param today the day in Sweden
     */
    List<Task> tasksFor(Rights rights, LocalDate today);
}
