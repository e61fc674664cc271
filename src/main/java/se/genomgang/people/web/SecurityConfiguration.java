package se.genomgang.people.web;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** Who reaches which address at all: everything is denied that is not named here. What a person may do there, the use case decides. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] OPEN_TO_ALL = {
        "/assets/**",
        "/favicon.ico",
        "/login",
        "/password/{token}",
        "/setup/{token}",
        "/calendar/{file}",
        "/session",
        "/language",
        "/theme",
        "/tillganglighetsredogorelse",
        "/tillganglighetsredogorelse/**",
        "/about",
        "/cookies",
        "/help",
        "/help/**",
        "/error",
        "/actuator/health",
        "/actuator/health/**",
    };

    private static final String[] SIGNED_IN = {
        "/",
        "/coverage",
        "/compilations",
        "/compilations/**",
        "/overview",
        "/overview/**",
        "/deadlines",
        "/deadlines/**",
        "/decisions",
        "/decisions/**",
        "/meetings",
        "/meetings/**",
        "/protocols",
        "/protocols/**",
        "/packages",
        "/packages/**",
        "/actions",
        "/actions/**",
        "/cycle",
        "/cycle/**",
        "/findings",
        "/findings/**",
        "/audits",
        "/audits/**",
        "/units",
        "/units/**",
        "/routine",
        "/routine/**",
        "/attachments",
        "/attachments/**",
        "/mail",
        "/mail/**",
        "/account",
        "/account/**",
    };

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            StandingFilter standing,
            SignInAnswers answers,
            SignInEntry entry,
            Denial denial,
            AdminAccess admin,
            SignOut signOut) {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.INCLUDE)
                        .permitAll()
                        .requestMatchers(OPEN_TO_ALL)
                        .permitAll()
                        .requestMatchers(SIGNED_IN)
                        .authenticated()
                        .requestMatchers("/admin", "/admin/**")
                        .access(admin)
                        .anyRequest()
                        .denyAll())
                .formLogin(
                        form -> form.loginPage("/login").successHandler(answers).failureHandler(answers))
                .logout(logout -> logout.logoutSuccessUrl("/login?signedOut").addLogoutHandler(signOut))
                .csrf(Customizer.withDefaults())
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(entry).accessDeniedHandler(denial))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .headers(headers -> headers.defaultsDisabled().cacheControl(Customizer.withDefaults()))
                .httpBasic(AbstractHttpConfigurer::disable)
                .anonymous(Customizer.withDefaults())
                .addFilterBefore(standing, AuthorizationFilter.class)
                .build();
    }

    /** The filter belongs to the chain only. */
    @Bean
    FilterRegistrationBean<StandingFilter> standingFilterOnlyInTheChain(StandingFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
