package se.genomgang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the application that carries an organisation's management reviews. */
@SpringBootApplication
public class GenomgangApplication {

    public static void main(String[] args) {
        SpringApplication.run(GenomgangApplication.class, args);
    }
}
