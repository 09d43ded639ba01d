package io.touchline.odds.history.entity;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;

/** Who quotes prices. */
@Entity
@Table(name = "bookmakers", schema = "odds")
public class Bookmaker extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bookmakers_seq")
  @SequenceGenerator(
      name = "bookmakers_seq",
      schema = "odds",
      sequenceName = "bookmakers_seq",
      allocationSize = 50)
  public Integer id;

  /** Its id on the wire, e.g. {@code bet365}. */
  public String code;

  public String name;

  /** Those of them that are known. */
  static Uni<List<Bookmaker>> withCodes(Collection<String> codes) {
    return list("code in ?1", codes);
  }
}
