-- V0010 hours: the hour of documents marked Hỏa tốc (hỏa tốc hẹn giờ).
-- Decree 30/2020/NĐ-CP, Annex I.II.9.b.

CREATE TABLE due_hour (
  incoming INTEGER UNIQUE REFERENCES incoming_document,
  outgoing INTEGER UNIQUE REFERENCES outgoing_document,
  due_ms   INTEGER NOT NULL,                         -- on the day asked for; void once due_on moves
  CHECK ((incoming IS NULL) <> (outgoing IS NULL))
) STRICT;
