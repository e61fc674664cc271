package se.genomgang.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;
import org.springframework.validation.DefaultMessageCodesResolver;
import org.springframework.validation.MessageCodesResolver;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.genomgang.web.form.TypedDate;
import se.genomgang.web.form.TypedTime;

/** How requests are read: ISO dates, times as people type them, submission keys, error codes that are message keys. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        var iso = new DateTimeFormatterRegistrar();
        iso.setUseIsoFormat(true);
        iso.registerFormatters(registry);
        registry.addFormatter(new TypedDate());
        registry.addFormatter(new TypedTime());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new SubmissionKeys());
    }

    /** Binding failures are looked up under {@code web.binding.}; a code with a dot in it is a message key as it stands. */
    @Override
    public MessageCodesResolver getMessageCodesResolver() {
        var binding = new DefaultMessageCodesResolver();
        binding.setPrefix("web.binding.");
        return new MessageCodesResolver() {
            @Override
            public String[] resolveMessageCodes(String code, String object) {
                return code.contains(".") ? new String[] {code} : binding.resolveMessageCodes(code, object);
            }

            @Override
            public String[] resolveMessageCodes(String code, String object, String field, Class<?> type) {
                return code.contains(".")
                        ? new String[] {code}
                        : binding.resolveMessageCodes(code, object, field, type);
            }
        };
    }
}
