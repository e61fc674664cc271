package se.genomgang.overview.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.genomgang.kernel.Rights;
import se.genomgang.web.NavigationEntry;

@Configuration(proxyBeanMethods = false)
class OverviewNavigation {

    @Bean
    NavigationEntry startEntry() {
        return new NavigationEntry(0, "overview.nav.start", "/", "check2-square");
    }

    @Bean
    NavigationEntry overviewEntry() {
        return new NavigationEntry(10, "overview.nav.overview", "/overview", "bar-chart-line", Rights::seesStatus);
    }

    @Bean
    NavigationEntry decisionsEntry() {
        return new NavigationEntry(35, "overview.nav.decisions", "/decisions", "card-checklist");
    }
}
