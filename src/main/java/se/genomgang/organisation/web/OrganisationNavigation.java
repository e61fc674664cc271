package se.genomgang.organisation.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.genomgang.kernel.Rights;
import se.genomgang.web.NavigationEntry;

@Configuration(proxyBeanMethods = false)
class OrganisationNavigation {

    @Bean
    NavigationEntry unitsEntry() {
        return new NavigationEntry(60, "organisation.nav", "/units", "building");
    }

    @Bean
    NavigationEntry administrationEntry() {
        return new NavigationEntry(90, "organisation.admin.title", "/admin", "gear", Rights::keepsOrganisation);
    }
}
