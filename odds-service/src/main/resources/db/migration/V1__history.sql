-- The history of odds. Schema "odds", made by Flyway.

CREATE SEQUENCE bookmakers_seq INCREMENT BY 50;
CREATE TABLE bookmakers (
  id integer PRIMARY KEY DEFAULT nextval('bookmakers_seq'),
  code text NOT NULL UNIQUE,
  name text NOT NULL
);
COMMENT ON COLUMN bookmakers.code IS 'bookmakerId on the wire, e.g. bet365';

CREATE SEQUENCE sport_events_seq INCREMENT BY 50;
CREATE TABLE sport_events (
  id integer PRIMARY KEY DEFAULT nextval('sport_events_seq'),
  sport text NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  competition text NOT NULL,
  starts_at timestamptz NOT NULL,
  UNIQUE (code, sport)
);
COMMENT ON COLUMN sport_events.code IS 'eventId on the wire: the match''s or race''s id';
CREATE INDEX sport_events_by_start ON sport_events (starts_at, id);

CREATE SEQUENCE selections_seq INCREMENT BY 50;
CREATE TABLE selections (
  id integer PRIMARY KEY DEFAULT nextval('selections_seq'),
  event_id integer NOT NULL REFERENCES sport_events,
  market text NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  UNIQUE (event_id, market, code)
);

-- Who says so, e.g. the-odds-api.
CREATE TABLE sources (
  id smallint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL UNIQUE
);

-- A Kafka topic made anew has another id, and so another row here: its offsets begin again at 0.
CREATE TABLE logs (
  id smallint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  topic_id uuid NOT NULL UNIQUE,
  topic text NOT NULL,
  first_seen_at timestamptz NOT NULL DEFAULT now()
);

-- No foreign keys: the ids come from these very tables, whose rows are never deleted, and checking
-- each of them would cost more than writing the row.
CREATE TABLE ticks (
  seen_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  record_offset bigint NOT NULL,
  price double precision NOT NULL,
  selection_id integer NOT NULL,
  bookmaker_id integer NOT NULL,
  log_id smallint NOT NULL,
  log_partition smallint NOT NULL,
  source_id smallint NOT NULL,
  suspended smallint,
  anomaly smallint,
  in_play boolean NOT NULL,
  original text NOT NULL,
  -- The position in Kafka is the tick's identity; seen_at is in it because partitions demand so,
  -- and changes nothing: the record at a position is always the same.
  PRIMARY KEY (log_id, log_partition, record_offset, seen_at)
) PARTITION BY RANGE (seen_at);
COMMENT ON TABLE ticks IS 'One row a change of a price; one partition a UTC day of seen_at';
COMMENT ON COLUMN ticks.price IS 'decimal odds; the last ones if they cannot be taken now';
COMMENT ON COLUMN ticks.suspended IS
  'null: can be taken; 1 incident, 2 withdrawn, 3 rejected, 4 source says so';
COMMENT ON COLUMN ticks.anomaly IS
  'null: none; 10 spike, 20 drop, plus severity 1 low, 2 medium, 3 high';
CREATE INDEX ticks_by_series ON ticks (selection_id, bookmaker_id, seen_at);

CREATE TABLE refused_ticks (
  log_id smallint NOT NULL,
  log_partition integer NOT NULL,
  record_offset bigint NOT NULL,
  reason text NOT NULL,
  detail text NOT NULL,
  record bytea,
  refused_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (log_id, log_partition, record_offset)
);
COMMENT ON TABLE refused_ticks IS 'Records of the topic that are no ticks to be kept, as they came';
CREATE INDEX refused_ticks_by_time ON refused_ticks (refused_at);
