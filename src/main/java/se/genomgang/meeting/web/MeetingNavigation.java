package se.genomgang.meeting.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.genomgang.web.NavigationEntry;

@Configuration(proxyBeanMethods = false)
class MeetingNavigation {

    @Bean
    NavigationEntry meetingMenuEntry() {
        return new NavigationEntry(20, "meeting.nav", "/meetings", "calendar-event");
    }
}
