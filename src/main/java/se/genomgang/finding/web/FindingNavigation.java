package se.genomgang.finding.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.genomgang.finding.FindingList;
import se.genomgang.web.NavigationEntry;

@Configuration(proxyBeanMethods = false)
class FindingNavigation {

    @Bean
    NavigationEntry findingsEntry() {
        return new NavigationEntry(32, "finding.nav", "/findings", "flag", FindingList::readsSome);
    }
}
