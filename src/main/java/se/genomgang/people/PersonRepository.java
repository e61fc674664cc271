package se.genomgang.people;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, Long> {

    Person saveAndFlush(Person person);

    Optional<Person> findById(long id);
}
