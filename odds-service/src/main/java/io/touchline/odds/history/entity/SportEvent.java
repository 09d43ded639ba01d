package io.touchline.odds.history.entity;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** A match or a race. */
@Entity
@Table(name = "sport_events", schema = "odds")
public class SportEvent extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sport_events_seq")
  @SequenceGenerator(
      name = "sport_events_seq",
      schema = "odds",
      sequenceName = "sport_events_seq",
      allocationSize = 50)
  public Integer id;

  /** {@code football} or {@code racing}. */
  public String sport;

  /** Its id on the wire, e.g. {@code 730412}; unique within the sport. */
  public String code;

  public String name;

  /** The league's code or the meeting. */
  public String competition;

  /** By schedule, as last heard. */
  @Column(name = "starts_at")
  public Instant startsAt;

  /** Those of them that are known; the codes may be of several sports. */
  static Uni<List<SportEvent>> withCodes(Collection<String> codes) {
    return list("code in ?1", codes);
  }
}
