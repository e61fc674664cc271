package se.genomgang.meeting;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface DecisionRepository extends Repository<Decision, Long> {

    Decision saveAndFlush(Decision decision);

    void delete(Decision decision);

    Optional<Decision> findByIdAndPointId(long id, long pointId);

    List<Decision> findByPointIdOrderByPosition(long pointId);
}
