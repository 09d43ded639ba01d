package io.touchline.odds.history.entity;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;

/** What can be bet on in a market of an event. */
@Entity
@Table(name = "selections", schema = "odds")
public class Selection extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "selections_seq")
  @SequenceGenerator(
      name = "selections_seq",
      schema = "odds",
      sequenceName = "selections_seq",
      allocationSize = 50)
  public Integer id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "event_id")
  public SportEvent event;

  /** As on the wire, e.g. {@code h2h}. */
  public String market;

  /** {@code home}, {@code draw}, {@code away}, or a runner's id. */
  public String code;

  public String name;

  /** Those of these events, in no order. */
  public static Uni<List<Selection>> ofEvents(Collection<Integer> eventIds) {
    return list("event.id in ?1", eventIds);
  }
}
