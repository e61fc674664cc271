package se.genomgang.organisation.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Rights;
import se.genomgang.organisation.Appointments;
import se.genomgang.organisation.VacancyTask;
import se.genomgang.web.Task;
import se.genomgang.web.TaskSource;

/** Asks whoever appoints to fill what is vacant. */
@Component
class VacancyTasks implements TaskSource {

    private final Appointments appointments;

    VacancyTasks(Appointments appointments) {
        this.appointments = appointments;
    }

    @Override
    public List<Task> tasksFor(Rights rights, LocalDate today) {
        return appointments.vacanciesToFill(rights, today).stream()
                .map(VacancyTasks::task)
                .toList();
    }

    private static Task task(VacancyTask vacancy) {
        return new Task(
                "organisation.task.vacancy",
                List.of(vacancy.function(), vacancy.unitName()),
                "organisation.task.vacancy.detail",
                List.of(),
                null,
                "/units/" + vacancy.unitCode() + "/appointments/new?function=" + vacancy.functionCode(),
                "organisation.task.vacancy.button",
                "late");
    }
}
