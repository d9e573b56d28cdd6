-- V0021 reports: a report on a month or a year reads the arrivals of that time, not the whole register.
-- Arrivals come in the order of their days, so an entry costs little: it goes to the end of the index.

CREATE INDEX incoming_arrived ON incoming_document (arrived_on);
