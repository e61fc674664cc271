package se.genomgang.document;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.genomgang.protocol.ProtocolEvent;
import se.genomgang.protocol.ProtocolId;

/** When a version is adjusted its documents are made soon after, apart from the request: the task is scheduled in the same transaction. */
@Configuration(proxyBeanMethods = false)
class KeepingTasks {

    /** One version's documents; the instance is the protocol's number and the version's. */
    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("protocol-document");

    @Bean
    OneTimeTask<Void> protocolDocumentTask(ProtocolDocuments kept) {
        return Tasks.oneTime(TASK).execute((instance, context) -> {
            String[] parts = instance.getId().split("-");
            ProtocolId protocol = new ProtocolId(Long.parseLong(parts[0]));
            int version = Integer.parseInt(parts[1]);
            kept.pdf(protocol, version, false);
            kept.pdf(protocol, version, true);
        });
    }

    /** Hears of adjusted versions. */
    @Component
    static class Listener {

        private final ObjectProvider<SchedulerClient> scheduler;
        private final com.github.kagkarlsson.scheduler.Clock machine;

        Listener(ObjectProvider<SchedulerClient> scheduler, com.github.kagkarlsson.scheduler.Clock machine) {
            this.scheduler = scheduler;
            this.machine = machine;
        }

        @EventListener
        void hear(ProtocolEvent.Adjusted adjusted) {
            String instance = adjusted.of().protocol() + "-" + adjusted.of().number();
            scheduler.getObject().scheduleIfNotExists(TASK.instance(instance).scheduledTo(machine.now()));
        }
    }
}
